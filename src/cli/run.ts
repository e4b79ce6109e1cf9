import { Command, CommanderError, Option } from 'commander';
import { chooseLanguage, LANGUAGES, type Language } from '../i18n';
import { VERSION } from '../version';
import { audit, AUDIT_FORMATS, type AuditOptions } from './audit';
import { CATALOGUES, printCatalogue, type CatalogueFormat } from './catalogues';
import { CHECK_FORMATS, checkTextFile, type CheckTextOptions } from './check-text';
import { carry, CARRY_STAGES, type CarryCommandOptions } from './carry';
import { exportForms, type ExportCommandOptions } from './export';
import { importForms, printLayouts, type ImportCommandOptions } from './import';
import type { ExitCode, Io } from './io';
import { addQueueCommands } from './queue-commands';
import { rollup, ROLLUP_FORMATS, type RollupCommandOptions } from './rollup';
import { template, type TemplateOptions } from './template';
import { CallError, cliTexts } from './texts';
import { Interrupted } from './work-on-files';

type CallProblem = 'unknownOption' | 'unknownCommand' | 'missingArgument' | 'invalidArgument' | 'other';

/** What commander's error codes are called in our texts. */
const CALL_PROBLEMS: Readonly<Record<string, CallProblem>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.excessArguments': 'unknownCommand',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'missingArgument',
  'commander.missingMandatoryOptionValue': 'missingArgument',
  'commander.invalidArgument': 'invalidArgument',
};

/** The language has to be known before the call is parsed, since a wrong call is answered in it too. */
function languageOfCall(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const wish = at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
  return chooseLanguage(wish);
}

/** What the user typed, taken out of commander's own sentence. */
function quoted({ message }: CommanderError): string {
  return /'([^']*)'/.exec(message)?.[1] ?? message.replace(/^error:\s*/, '');
}

function buildProgram(language: Language, io: Io, finish: (code: ExitCode) => void): Command {
  const t = cliTexts(language);
  const program = new Command('jixiao')
    .description(t('program'))
    .version(VERSION, '-V, --version', t('version'))
    .helpOption('-h, --help', t('help'))
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: io.stdout, writeErr: () => undefined });
  const languageOption = () => new Option('--lang <language>', t('lang')).choices([...LANGUAGES]);

  program
    .command('audit')
    .description(t('audit.description'))
    .argument('<paths...>', t('audit.paths'))
    .option('--profile <id>', t('audit.profile'))
    .addOption(new Option('--format <format>', t('audit.format')).choices([...AUDIT_FORMATS]).default('text'))
    .option('--out <file>', t('audit.out'))
    .option('--jobs <number>', t('work.jobs'))
    .addOption(languageOption())
    .helpOption('-h, --help', t('help'))
    .action(async (paths: string[], options: AuditOptions) =>
      finish(await audit(paths, options, language, io)),
    );

  program
    .command('template')
    .description(t('template.description'))
    .argument('[form]', t('template.form'))
    .option('--list', t('template.list'))
    .option('--out <file>', t('template.out'))
    .option('--layout <id>', t('template.layout'))
    .option('--year <year>', t('template.year'))
    .option('--from <file>', t('template.from'))
    .option('--period <months>', t('template.period'))
    .option('--no-protect', t('template.noProtect'))
    .option('--profile <id>', t('audit.profile'))
    .addOption(languageOption())
    .helpOption('-h, --help', t('help'))
    .action(async (form: string | undefined, options: TemplateOptions) =>
      finish(await template(form, options, language, io)),
    );

  program
    .command('carry')
    .description(t('carry.description'))
    .argument('<from>', t('carry.from'))
    .addOption(new Option('--to <stage>', t('carry.to')).choices([...CARRY_STAGES]))
    .option('--out <file>', t('carry.out'))
    .option('--period <months>', t('template.period'))
    .option('--profile <id>', t('audit.profile'))
    .addOption(languageOption())
    .helpOption('-h, --help', t('help'))
    .action(async (from: string, options: CarryCommandOptions) =>
      finish(await carry(from, options, language, io)),
    );

  program
    .command('rollup')
    .description(t('rollup.description'))
    .argument('<paths...>', t('audit.paths'))
    .option('--roster <file>', t('rollup.roster'))
    .option('--register <file>', t('rollup.register'))
    .option('--answers <file>', t('rollup.answers'))
    .option('--out <file>', t('rollup.out'))
    .option('--report <file>', t('rollup.report'))
    .option('--report-template <file>', t('rollup.reportTemplate'))
    .addOption(new Option('--format <format>', t('list.format')).choices([...ROLLUP_FORMATS]).default('text'))
    .option('--year <year>', t('rollup.year'))
    .option('--jobs <number>', t('work.jobs'))
    .option('--profile <id>', t('audit.profile'))
    .addOption(languageOption())
    .helpOption('-h, --help', t('help'))
    .action(async (paths: string[], options: RollupCommandOptions) =>
      finish(await rollup(paths, options, language, io)),
    );

  program
    .command('report')
    .description(t('checkText.description'))
    .argument('[paths...]', t('checkText.paths'))
    .option('--check <text>', t('checkText.check'))
    .option('--roster <file>', t('rollup.roster'))
    .option('--register <file>', t('rollup.register'))
    .option('--answers <file>', t('rollup.answers'))
    .option('--out <file>', t('checkText.out'))
    .addOption(new Option('--format <format>', t('list.format')).choices([...CHECK_FORMATS]).default('text'))
    .option('--year <year>', t('rollup.year'))
    .option('--jobs <number>', t('work.jobs'))
    .option('--profile <id>', t('audit.profile'))
    .addOption(languageOption())
    .helpOption('-h, --help', t('help'))
    .action(async (paths: string[], options: CheckTextOptions) =>
      finish(await checkTextFile(paths, options, language, io)),
    );

  program
    .command('export')
    .description(t('interchange.exportDescription'))
    .argument('<paths...>', t('interchange.files'))
    .option('--to <layout>', t('interchange.layout'))
    .option('--template <file>', t('interchange.template'))
    .option('--out <file>', t('interchange.exportOut'))
    .option('--profile <id>', t('audit.profile'))
    .addOption(languageOption())
    .helpOption('-h, --help', t('help'))
    .action(async (paths: string[], options: ExportCommandOptions) =>
      finish(await exportForms(paths, options, language, io)),
    );

  program
    .command('import')
    .description(t('interchange.importDescription'))
    .argument('[file]', t('interchange.file'))
    .option('--from <layout>', t('interchange.layout'))
    .option('--learn <file>', t('interchange.learn'))
    .option('--out <file>', t('interchange.importOut'))
    .option('--profile <id>', t('audit.profile'))
    .addOption(languageOption())
    .helpOption('-h, --help', t('help'))
    .action(async (file: string | undefined, options: ImportCommandOptions) =>
      finish(await importForms(file, options, language, io)),
    );

  program
    .command('layouts')
    .description(t('interchange.layoutsDescription'))
    .argument('[id]', t('interchange.id'))
    .addOption(languageOption())
    .helpOption('-h, --help', t('help'))
    .action((id: string | undefined) => {
      io.stdout(printLayouts(id, language));
      finish(0);
    });

  addQueueCommands(program, language, io, finish, languageOption);

  for (const name of CATALOGUES) {
    program
      .command(name)
      .description(t(`list.${name}`))
      .addOption(new Option('--format <format>', t('list.format')).choices(['text', 'json']).default('text'))
      .addOption(languageOption())
      .helpOption('-h, --help', t('help'))
      .action(({ format }: { format: CatalogueFormat }) => {
        io.stdout(printCatalogue(name, format, language));
        finish(0);
      });
  }
  return program;
}

/**
 * One run of the command line. Whatever goes wrong is one sentence on stderr and never a stack trace.
 * @param args the words after the program's name
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const language = languageOfCall(args);
  const t = cliTexts(language);
  const fail = (sentence: string): ExitCode => {
    io.stderr(`${sentence}\n`);
    return 2;
  };
  let code: ExitCode = 0;
  const program = buildProgram(language, io, (finished) => (code = finished));
  try {
    if (args.length === 0) {
      io.stdout(program.helpInformation());
      return 0;
    }
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      return fail(t(`call.${CALL_PROBLEMS[error.code] ?? 'other'}`, { what: quoted(error) }));
    }
    if (error instanceof CallError) return fail(error.message);
    if (error instanceof Interrupted) {
      fail(error.message);
      return 130;
    }
    return fail(t('call.unexpected', { what: error instanceof Error ? error.message : String(error) }));
  }
}

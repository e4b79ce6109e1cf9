import { Option, type Command } from 'commander';
import type { Language } from '../i18n';
import type { ExitCode, Io } from './io';
import type { ResultOptions } from './queue/result';
import type { StatusOptions } from './queue/status';
import type { SubmitCommandOptions } from './queue/submit';
import type { WorkerCommandOptions } from './queue/worker';
import { cliTexts } from './texts';

/**
 * The commands for a queue. What they need (BullMQ, ioredis) is loaded when one of them is called, and never for an
 * audit on this machine.
 */
export function addQueueCommands(
  program: Command,
  language: Language,
  io: Io,
  finish: (code: ExitCode) => void,
  languageOption: () => Option,
): void {
  const t = cliTexts(language);
  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .option('--queue <url>', t('queue.queue'))
      .addOption(languageOption())
      .helpOption('-h, --help', t('help'));
  const several = (value: string, before: readonly string[] = []) => [...before, value];

  command('submit', t('queue.submit'))
    .argument('<paths...>', t('audit.paths'))
    .option('--run <name>', t('queue.run'))
    .option('--profile <id>', t('audit.profile'))
    .action(async (paths: string[], options: SubmitCommandOptions) => {
      const { submitFiles } = await import(/* webpackChunkName: "queue" */ './queue/submit');
      finish(await submitFiles(paths, options, language, io));
    });

  command('worker', t('queue.worker'))
    .option('--concurrency <number>', t('queue.concurrency'))
    .option('--root <folder>', t('queue.root'), several)
    .option('--limit <seconds>', t('queue.limit'))
    .option('--memory <MB>', t('queue.memory'))
    .action(async (options: WorkerCommandOptions) => {
      const { worker } = await import(/* webpackChunkName: "queue" */ './queue/worker');
      finish(await worker(options, language, io));
    });

  command('status', t('queue.status'))
    .option('--run <name>', t('queue.run'))
    .addOption(new Option('--format <format>', t('list.format')).choices(['text', 'json']).default('text'))
    .action(async (options: StatusOptions) => {
      const { status } = await import(/* webpackChunkName: "queue" */ './queue/status');
      finish(await status(options, language, io));
    });

  command('result', t('queue.result'))
    .option('--run <name>', t('queue.run'))
    .addOption(
      new Option('--report <report>', t('queue.report')).choices(['audit', 'rollup']).default('audit'),
    )
    .option('--format <format>', t('audit.format'), 'text')
    .option('--out <file>', t('audit.out'))
    .option('--annual-report <file>', t('queue.annualReport'))
    .option('--report-template <file>', t('rollup.reportTemplate'))
    .option('--answers <file>', t('rollup.answers'))
    .option('--year <year>', t('rollup.year'))
    .option('--parts <folder>', t('queue.parts'))
    .option('--forget', t('queue.forget'))
    .action(async (options: ResultOptions) => {
      const { result } = await import(/* webpackChunkName: "queue" */ './queue/result');
      finish(await result(options, language, io));
    });
}

/**
 * Makes the metadata that Excel reads: functions.json with Chinese texts, functions.en-US.json with
 * English descriptions. Ids, names, types and dimensions come from the code's own JSDoc, the texts from the
 * catalogue; where the two disagree nothing is written.
 *
 *   npx tsx scripts/functions-metadata.ts [FOLDER]     (default dist)
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseTree, type IFunction } from 'custom-functions-metadata';
import { aliasId, functionCatalogue, type FunctionDefinition } from '../src/functions/catalogue';

const ROOT = resolve(__dirname, '..');

/** The files whose functions are custom functions. */
export const FUNCTION_SOURCES = ['achievement.ts', 'execution.ts', 'quantification.ts'].map((file) =>
  join(ROOT, 'src/functions', file),
);

/** File names that the manifest and its language override refer to. */
export const METADATA_FILES = { zh: 'functions.json', en: 'functions.en-US.json' } as const;

export interface FunctionsMetadata {
  readonly functions: readonly IFunction[];
}

/** What the code says of its functions. @throws Error with every complaint of the parser */
function declared(): IFunction[] {
  const parsed = FUNCTION_SOURCES.map((file) => parseTree(readFileSync(file, 'utf8'), file));
  const complaints = parsed.flatMap(({ extras }) => extras.flatMap(({ errors }) => errors));
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return parsed.flatMap(({ functions }) => functions);
}

function inLanguage(
  declaration: IFunction,
  definition: FunctionDefinition,
  language: keyof typeof METADATA_FILES,
): IFunction {
  const { id, name } = definition;
  const optional = declaration.parameters.map((parameter) => parameter.optional === true);
  const agrees =
    declaration.name === name &&
    optional.length === definition.parameters.length &&
    optional.every((isOptional, index) => isOptional === definition.parameters[index]!.optional);
  if (!agrees) throw new Error(`${id}: the code and the catalogue disagree about its name or parameters`);
  return {
    ...declaration,
    description: definition.description[language],
    parameters: declaration.parameters.map((parameter, index) => ({
      ...parameter,
      // One name in every language, as for functions: only descriptions are translated.
      name: definition.parameters[index]!.name.zh,
      description: definition.parameters[index]!.description[language],
    })),
  };
}

/** The metadata of all functions and their hidden ASCII aliases, per language. */
export function functionsMetadata(): Readonly<Record<keyof typeof METADATA_FILES, FunctionsMetadata>> {
  const declarations = new Map(declared().map((declaration) => [declaration.id, declaration]));
  const unknown = [...declarations.keys()].filter((id) => !functionCatalogue.some((one) => one.id === id));
  if (unknown.length > 0) throw new Error(`not in the catalogue: ${unknown.join(', ')}`);
  const forLanguage = (language: keyof typeof METADATA_FILES): FunctionsMetadata => ({
    functions: functionCatalogue.flatMap((definition) => {
      const declaration = declarations.get(definition.id);
      if (!declaration) throw new Error(`${definition.id}: in the catalogue, but not in the code`);
      const visible = inLanguage(declaration, definition, language);
      const alias: IFunction = {
        ...visible,
        id: aliasId(definition.id),
        name: definition.id,
        options: { ...visible.options, excludeFromAutoComplete: true },
      };
      return [visible, alias];
    }),
  });
  return { zh: forLanguage('zh'), en: forLanguage('en') };
}

/** Files of the metadata by name, ready to be written or emitted by a bundler. */
export function metadataFiles(): Readonly<Record<string, string>> {
  const metadata = functionsMetadata();
  return {
    [METADATA_FILES.zh]: `${JSON.stringify(metadata.zh, null, 2)}\n`,
    [METADATA_FILES.en]: `${JSON.stringify(metadata.en, null, 2)}\n`,
  };
}

if (require.main === module) {
  const folder = resolve(process.argv[2] ?? 'dist');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(metadataFiles())) writeFileSync(join(folder, name), text);
}

/** Reads what the sources import and which globals they name, from their syntax. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

/** One import of a source file. */
export interface Import {
  /** The file it leads to, relative to src with forward slashes; a package by its name. */
  readonly target: string;
  readonly isPackage: boolean;
  /** Erased by the compiler. */
  readonly isTypeOnly: boolean;
}

/** What a source file says of itself, its path relative to src. */
export interface SourceFacts {
  readonly path: string;
  readonly imports: readonly Import[];
  /** Free identifiers: the names of globals that it uses. */
  readonly globals: ReadonlySet<string>;
}

/** Finds the file that a relative import leads to, relative to src. */
export type Resolver = (from: string, specifier: string) => string;

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** True where an identifier is a name of something else's: `x.Excel`, `{ Excel: 1 }`. */
function isMember(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isQualifiedName(parent) && parent.right === node) ||
    ((ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isBindingElement(parent)) &&
      parent.name === node)
  );
}

/** The facts of one file. */
export function factsOf(path: string, text: string, resolver: Resolver): SourceFacts {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
  const imports: Import[] = [];
  const globals = new Set<string>();
  const add = (specifier: string, typeOnly: boolean) => {
    const isPackage = !specifier.startsWith('.');
    const target = isPackage ? packageOf(specifier) : resolver(path, specifier);
    imports.push({ target, isPackage, isTypeOnly: typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      add((node.moduleSpecifier as ts.StringLiteral).text, isTypeOnly(node));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteralLike(specifier)) add(specifier.text, false);
    } else if (ts.isIdentifier(node) && !isMember(node)) {
      globals.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, imports, globals };
}

const SRC = resolve(__dirname, '../../src');
const slashes = (path: string): string => path.split(sep).join('/');

const inSrc: Resolver = (from, specifier) => {
  const base = resolve(SRC, dirname(from), specifier);
  const found = ['.ts', '.tsx', '/index.ts', '/index.tsx', '']
    .map((end) => base + end)
    .find((path) => existsSync(path) && statSync(path).isFile());
  return slashes(relative(SRC, found ?? base));
};

/** The facts of every source file. */
export function readSources(): SourceFacts[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map(slashes)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => factsOf(path, readFileSync(join(SRC, path), 'utf8'), inSrc));
}

/** Groups of files that import each other in a circle, type imports aside. */
export function cycles(sources: readonly SourceFacts[]): string[][] {
  const next = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(({ isPackage, isTypeOnly }) => !isPackage && !isTypeOnly).map(({ target }) => target),
    ]),
  );
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      found.push([...trail.slice(start), path]);
      return;
    }
    if (done.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return found;
}

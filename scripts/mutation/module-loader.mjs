/**
 * Loads the project's TypeScript as CommonJS and can load a part of it anew: what stands on the code that is being
 * mutated. The rest (forms, recognition) is loaded once, and a module is compiled once however often it is run.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import vm from 'node:vm';
import swc from '@swc/core';

const ENDINGS = ['', '.ts', '.tsx', '.js', '.cjs', '.json', '/index.ts', '/index.tsx'];
const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];
/** Every instrumented file begins with it. */
const INSTRUMENTED = 'stryNS_9fa48';

/** As in jest.config.cjs. */
const swcOptions = (file) => ({
  filename: file,
  configFile: false,
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: file.endsWith('x') },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
});

function fileOf(specifier, from) {
  const base = resolve(dirname(from), specifier);
  const found = ENDINGS.map((ending) => base + ending).find(
    (file) => existsSync(file) && statSync(file).isFile(),
  );
  if (found === undefined) throw new Error(`${from} imports ${specifier}, which is nowhere`);
  return found;
}

function compile(file) {
  const text = readFileSync(file, 'utf8');
  const { code } = swc.transformSync(text, swcOptions(file));
  return {
    run: vm.compileFunction(code, PARAMETERS, { filename: file }),
    require: createRequire(file),
    isInstrumented: text.includes(INSTRUMENTED),
    /** Specifier of each import, with the file it means. */
    files: new Map(),
  };
}

export class ModuleLoader {
  #compiled = new Map();
  #loaded = new Map();
  /** Files that import a file. */
  #importers = new Map();

  /** What a file exports. */
  load(file) {
    const known = this.#loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#loaded.set(file, module);
    try {
      if (file.endsWith('.json')) module.exports = JSON.parse(readFileSync(file, 'utf8'));
      else this.#run(file, module);
    } catch (error) {
      this.#loaded.delete(file);
      throw error;
    }
    return module.exports;
  }

  #run(file, module) {
    if (!this.#compiled.has(file)) this.#compiled.set(file, compile(file));
    const { run, require, files } = this.#compiled.get(file);
    const load = (specifier) => {
      if (!specifier.startsWith('.')) return require(specifier);
      if (!files.has(specifier)) {
        const meant = fileOf(specifier, file);
        files.set(specifier, meant);
        this.#importers.set(meant, (this.#importers.get(meant) ?? new Set()).add(file));
      }
      return this.load(files.get(specifier));
    };
    run.call(module.exports, module.exports, load, module, file, dirname(file));
  }

  /** Files whose code is mutated. */
  mutated() {
    return [...this.#compiled].filter(([, { isInstrumented }]) => isInstrumented).map(([file]) => file);
  }

  importersOf(file) {
    return this.#importers.get(file) ?? new Set();
  }

  /** Forgets the files and all that stands on them; gives how many that were. */
  forget(files) {
    const forgotten = new Set();
    const open = [...files];
    while (open.length > 0) {
      const file = open.pop();
      if (forgotten.has(file)) continue;
      forgotten.add(file);
      open.push(...this.importersOf(file));
    }
    for (const file of forgotten) this.#loaded.delete(file);
    return forgotten.size;
  }
}

/** Stand-ins for the globals of jest: they collect the tests of a file, to be run one by one. */
import { expect } from 'expect';
import { bind } from 'jest-each';

const HOOKS = ['beforeAll', 'beforeEach', 'afterEach', 'afterAll'];

/** A test is only run when its turn comes; the body of a `describe` at once. */
export class TestCollector {
  #names = [];
  #tests = [];

  /** Puts describe, it, test and expect where the test files look for them. */
  install(target = globalThis) {
    const describe = (name, body) => {
      this.#names.push(name);
      try {
        body();
      } finally {
        this.#names.pop();
      }
    };
    const it = (name, run) => this.#tests.push({ name: [...this.#names, name].join(' '), run });
    describe.each = bind(describe, false);
    it.each = bind(it, false);
    Object.assign(target, { describe, it, test: it, expect });
    for (const hook of HOOKS)
      target[hook] = () => {
        throw new Error(`the in-process runner knows no ${hook}: write a plain function, or teach it`);
      };
  }

  /** The tests that `load` declares. Equal names are told apart by a number. */
  collect(load) {
    this.#tests = [];
    this.#names = [];
    load();
    const seen = new Map();
    return this.#tests.map(({ name, run }) => {
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return { name: count === 1 ? name : `${name} #${count}`, run };
    });
  }
}

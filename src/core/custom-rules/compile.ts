/**
 * Compiles a parsed condition for one form into closures, once for all rows. Only what is named here is
 * understood: no loops (for, some, every), no functions or contexts of the user's own, no ranges but in tests.
 * There is no object that a name could reach into: every name is looked up in a map of the form's fields.
 */
import type { FormDefinition } from '../forms/types';
import type { IndicatorRow } from '../recognise/types';
import { OPERATIONS } from './arithmetic';
import type { Code, ListCode, NamedField, NamedList, Program, RowsCode, Scope } from './code';
import { byInterest } from './interest';
import { unknownName } from './unknown-name';
import {
  columnValue,
  fieldNames,
  fieldValue,
  isLevel,
  levelName,
  nameKey,
  typeOf,
  type Field,
  type FieldNames,
} from './fields';
import {
  FUNCTION_NAMES,
  LIST_CONTAINS,
  LIST_FUNCTIONS,
  listContains,
  SCALAR_FUNCTIONS,
  type ScalarFunction,
  type ValueType,
} from './functions';
import { BLANK_NAME, FUNDS_NAME, ROWS_NAME } from './names';
import { nearNames } from './near-names';
import {
  checkSides,
  constant,
  equality,
  isListed,
  isRows,
  numeral,
  literalText,
  notAllowed,
  range,
  remembered,
} from './parts';
import { ConditionError } from './problems';
import type { SyntaxNode } from './syntax';
import { both, comparable, either, isEqual, isOrdered, type Order, type Value } from './values';

class Compiler {
  private readonly names: FieldNames;
  private readonly fields = new Set<Field>();
  private readonly named: NamedField[] = [];
  private readonly lists: NamedList[] = [];
  /** How many filters the part at hand stands in: there the names of columns are those of the row looked at. */
  private depth = 0;

  constructor(private readonly definition: FormDefinition) {
    this.names = fieldNames(definition);
  }

  program(root: SyntaxNode): Program {
    const code = this.value(root);
    if (code.type !== 'boolean' && code.type !== 'any')
      throw new ConditionError('noTruth', root.from, { what: root.text });
    if (this.fields.size === 0 && this.lists.length === 0)
      throw new ConditionError('noField', root.from, { what: root.text });
    const isRow = this.named.some(({ field }) => field.in === 'column');
    return {
      scope: isRow ? 'row' : 'form',
      fields: [...this.fields],
      named: byInterest(this.named, root, isRow),
      lists: this.lists,
      holds: (scope) => {
        const value = code.run(scope);
        return typeof value === 'boolean' ? value : null;
      },
    };
  }

  private value(node: SyntaxNode): Code {
    const [first, second, third] = node.children;
    switch (node.name) {
      case 'ParenthesizedExpression':
        return this.value(second!);
      case 'NumericLiteral':
        return numeral(node);
      case 'StringLiteral':
        return constant(comparable(literalText(node)), 'text');
      case 'BooleanLiteral':
        return constant(node.text === 'true', 'boolean');
      case 'null':
        return constant(null, 'null');
      case 'VariableName':
        return this.variable(node);
      case 'Conjunction':
        return this.logic(first!, third!, both);
      case 'Disjunction':
        return this.logic(first!, third!, either);
      case 'Comparison':
        return this.comparison(node);
      case 'ArithmeticExpression':
        return this.arithmetic(node);
      case 'IfExpression':
        return this.choice(node);
      case 'FunctionInvocation':
        return this.call(node);
      case 'PathExpression':
        return this.path(node);
      case 'FilterExpression':
      case 'List':
        throw new ConditionError('needsOneValue', node.from, { what: node.text });
      case 'SimplePositiveUnaryTest':
        throw new ConditionError('expectedValue', node.from, { found: first?.text ?? node.text });
      default:
        throw notAllowed(node);
    }
  }

  private variable(node: SyntaxNode): Code {
    if (node.text === BLANK_NAME) return constant(null, 'null');
    if (node.text === ROWS_NAME) throw new ConditionError('needsOneValue', node.from, { what: node.text });
    const field = this.names.all.get(nameKey(node.text));
    if (!field) throw unknownName(node, this.names.all, this.definition);
    return this.read(field, node.from);
  }

  private read(field: Field, from: number): Code {
    this.fields.add(field);
    const type = isLevel(field) ? 'text' : typeOf(field);
    if (field.in === 'column') {
      if (this.depth === 0) this.named.push({ field, from });
      return {
        type,
        run: ({ row, form, policy }) => (row === null ? null : columnValue(field, row, form, policy)),
      };
    }
    this.named.push({ field, from });
    return { type, run: ({ form }) => fieldValue(field, form) };
  }

  private logic(a: SyntaxNode, b: SyntaxNode, join: (a: Value, b: Value) => Value): Code {
    const [left, right] = [this.typed(a, 'boolean'), this.typed(b, 'boolean')];
    return { type: 'boolean', run: (scope) => join(left.run(scope), right.run(scope)) };
  }

  private arithmetic({ children, text, from }: SyntaxNode): Code {
    // 定量/定性: a label with a sign in it.
    const field = this.names.all.get(nameKey(text));
    if (field) return this.read(field, from);
    const isUnary = children.length === 2;
    const sign = children[isUnary ? 0 : 1]!;
    const operation = OPERATIONS.get(sign.text);
    if (!operation) throw notAllowed(sign);
    const left = isUnary ? constant(0, 'number') : this.typed(children[0]!, 'number');
    const right = this.typed(children.at(-1)!, 'number');
    return { type: 'number', run: (scope) => operation(left.run(scope), right.run(scope)) };
  }

  private choice({ children }: SyntaxNode): Code {
    const condition = this.typed(children[1]!, 'boolean');
    const [yes, no] = [this.value(children[3]!), this.value(children[5]!)];
    const type =
      yes.type === no.type || no.type === 'null' ? yes.type : yes.type === 'null' ? no.type : 'any';
    return {
      type,
      run: (scope) => {
        const holds = condition.run(scope);
        return holds === true ? yes.run(scope) : holds === false ? no.run(scope) : null;
      },
    };
  }

  private comparison(node: SyntaxNode): Code {
    const [a, operator, b] = node.children;
    if (operator!.name === 'in') return this.membership(node);
    if (operator!.name === 'between') {
      const [value, low, high] = [a!, b!, node.children[4]!].map((part) => this.typed(part, 'number'));
      const within = range(low!, '>=', high!, '<=');
      return { type: 'boolean', run: (scope) => within(value!.run(scope), scope) };
    }
    const sign = operator!.text;
    if (sign !== '=' && sign !== '!=') {
      const [left, right] = [this.typed(a!, 'number'), this.typed(b!, 'number')];
      return {
        type: 'boolean',
        run: (scope) => isOrdered(left.run(scope), sign as Order, right.run(scope)),
      };
    }
    const [left, right] = [this.operand(a!, b!), this.operand(b!, a!)];
    checkSides(a!, left, b!, right);
    const equal = equality(left, right);
    if (sign === '=') return { type: 'boolean', run: equal };
    return {
      type: 'boolean',
      run: (scope) => {
        const isSame = equal(scope);
        return isSame === null ? null : !isSame;
      },
    };
  }

  /** A side of an equation; beside a level, a text is the name of one, however it is written. */
  private operand(node: SyntaxNode, other: SyntaxNode): Code {
    const field = other.name === 'VariableName' ? this.names.all.get(nameKey(other.text)) : undefined;
    if (node.name !== 'StringLiteral' || !field || !isLevel(field)) return this.value(node);
    return constant(levelName(literalText(node)), 'text');
  }

  /** a in (1, 2), a in [0..100], a in (> 0). */
  private membership({ children }: SyntaxNode): Code {
    const [a, , ...rest] = children;
    const value = this.value(a!);
    const tests = rest
      .filter(({ name }) => name !== '(' && name !== ')')
      .flatMap((node) => (node.name === 'PositiveUnaryTests' ? node.children : [node]))
      .flatMap((node) => this.tests(node, a!));
    return {
      type: 'boolean',
      run: (scope) => {
        const found = value.run(scope);
        if (found === null) return null;
        let result: Value = false;
        for (const test of tests) result = either(result, test(found, scope) ?? false);
        return result;
      },
    };
  }

  private tests(node: SyntaxNode, of: SyntaxNode): ((value: Value, scope: Scope) => boolean | null)[] {
    const [first, second] = node.children;
    switch (node.name) {
      case 'PositiveUnaryTest':
        return this.tests(first!, of);
      case 'ParenthesizedExpression':
        return this.tests(second!, of);
      case 'List':
        return node.children.slice(1, -1).flatMap((one) => this.tests(one, of));
      case 'SimplePositiveUnaryTest': {
        if (first!.name === 'Interval') return this.tests(first!, of);
        const limit = this.typed(second!, 'number');
        const order = first!.text;
        if (order === '=' || order === '!=') throw notAllowed(first!);
        return [(value, scope) => isOrdered(value, order as Order, limit.run(scope))];
      }
      case 'Interval': {
        const [open, low, , high, close] = node.children;
        const [from, to] = [this.typed(low!, 'number'), this.typed(high!, 'number')];
        return [range(from, open!.text === '[' ? '>=' : '>', to, close!.text === ']' ? '<=' : '<')];
      }
      default: {
        const wanted = this.operand(node, of);
        return [(value, scope) => isEqual(value, wanted.run(scope))];
      }
    }
  }

  private call(node: SyntaxNode): Code {
    const [target, , parameters] = node.children;
    const name = target!.text.replace(/\s+/g, ' ');
    // 全年预算数（A）: a label with its brackets, which looks like a call.
    const field = this.names.all.get(nameKey(node.text));
    const isKnown = FUNCTION_NAMES.includes(name);
    if (!isKnown && field) return this.read(field, node.from);
    if (!isKnown) {
      const near = nearNames(name, FUNCTION_NAMES);
      const data = { name, near: (near.length > 0 ? near : FUNCTION_NAMES).join(', ') };
      throw new ConditionError('unknownFunction', target!.from, data);
    }
    if (parameters!.name !== 'PositionalParameters') throw notAllowed(parameters!);
    const given = parameters!.children;
    const expectCount = (least: number, most: number) => {
      if (given.length >= least && given.length <= most) return;
      const wanted = most === Infinity ? `≥${least}` : String(least);
      throw new ConditionError('wrongArguments', target!.from, { name, wanted, actual: given.length });
    };
    if (name === LIST_CONTAINS) {
      expectCount(2, 2);
      const [list, wanted] = [this.list(given[0]!), this.value(given[1]!)];
      return { type: 'boolean', run: (scope) => listContains(list.run(scope), wanted.run(scope)) };
    }
    const scalar = SCALAR_FUNCTIONS.get(name);
    if (scalar) {
      expectCount(scalar.takes.length, scalar.takes.length);
      return this.scalarCall(scalar, given);
    }
    expectCount(1, Infinity);
    return this.aggregate(name, given);
  }

  private scalarCall(
    { takes, gives, apply, seesBlanks }: ScalarFunction,
    given: readonly SyntaxNode[],
  ): Code {
    const parts = given.map((node, index) => this.typed(node, takes[index]!));
    return {
      type: gives,
      run: (scope) => {
        const values = parts.map((part) => part.run(scope));
        return !seesBlanks && values.includes(null) ? null : apply(...values);
      },
    };
  }

  private aggregate(name: string, given: readonly SyntaxNode[]): Code {
    const apply = LIST_FUNCTIONS.get(name)!;
    if (name === 'count' && given.length === 1 && isRows(given[0]!)) {
      const rows = this.rows(given[0]!);
      this.lists.push({ rows, column: null });
      return remembered({ type: 'number', run: (scope) => rows.run(scope).length });
    }
    // sum(得分) of the one value of a row is meant to be sum(指标.得分).
    if (given.length === 1 && !isListed(given[0]!))
      throw new ConditionError('needsRows', given[0]!.from, { what: given[0]!.text });
    const list = given.length === 1 ? this.list(given[0]!) : this.several(given);
    const code: Code = { type: 'number', run: (scope) => apply(list.run(scope)) };
    return list.isOfRows ? remembered(code) : code;
  }

  private several(nodes: readonly SyntaxNode[]): ListCode {
    const parts = nodes.map((node) => this.value(node));
    return { isOfRows: false, run: (scope) => parts.map((part) => part.run(scope)) };
  }

  private list(node: SyntaxNode): ListCode {
    if (node.name === 'ParenthesizedExpression') return this.list(node.children[1]!);
    if (node.name === 'List') return this.several(node.children.slice(1, -1));
    if (node.name !== 'PathExpression' || !isRows(node.children[0]!))
      throw new ConditionError('needsRows', node.from, { what: node.text });
    const rows = this.rows(node.children[0]!);
    const name = node.children[2]!;
    const field = this.names.all.get(nameKey(name.text));
    if (field?.in !== 'column') throw unknownName(name, this.names.columns, this.definition);
    this.fields.add(field);
    this.lists.push({ rows, column: field });
    return {
      isOfRows: true,
      run: (scope) => {
        const { form, policy } = scope;
        return rows.run(scope).map((row) => columnValue(field, row, form, policy));
      },
    };
  }

  private rows(node: SyntaxNode): RowsCode {
    if (node.name === 'VariableName') return { run: ({ rows }) => rows };
    if (node.name === 'ParenthesizedExpression') return this.rows(node.children[1]!);
    const [target, , test] = node.children;
    const rows = this.rows(target!);
    this.depth++;
    const condition = this.typed(test!, 'boolean');
    this.depth--;
    return {
      run: (scope) => {
        const { row: outer } = scope;
        const chosen: IndicatorRow[] = [];
        for (const row of rows.run(scope)) {
          scope.row = row;
          if (condition.run(scope) === true) chosen.push(row);
        }
        scope.row = outer;
        return chosen;
      },
    };
  }

  /** 资金.得分; a path over rows is a list, which only a function makes one value of. */
  private path(node: SyntaxNode): Code {
    const [target, , name] = node.children;
    if (target!.text === FUNDS_NAME) {
      const field = this.names.funds.get(nameKey(name!.text));
      if (!field) throw unknownName(name!, this.names.funds, this.definition);
      return this.read(field, node.from);
    }
    if (isRows(target!)) throw new ConditionError('needsOneValue', node.from, { what: node.text });
    throw notAllowed(node);
  }

  private typed(node: SyntaxNode, wanted: ValueType): Code {
    const code = this.value(node);
    const isRight = wanted === 'any' || code.type === 'any' || code.type === wanted;
    if (isRight) return code;
    const codes = {
      number: 'needsNumber',
      text: 'needsText',
      boolean: 'needsTruth',
      null: 'needsText',
    } as const;
    throw new ConditionError(codes[wanted], node.from, { what: node.text });
  }
}

/** Compiles a condition for a form. @throws ConditionError */
export function compileFor(root: SyntaxNode, definition: FormDefinition): Program {
  return new Compiler(definition).program(root);
}

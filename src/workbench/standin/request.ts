import { invalidArgument, StandInError } from './errors';
import { customFunctionsObject, rootObject } from './classes/workbook';
import type { StandInContext } from './context';
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { isAtLeast, isExcelObject, type ClassSpec, type ExcelObject, type Member } from './spec';

/** Objects that office.js asked to keep from one request to the next, by the names it was given. */
export class References {
  private readonly byName = new Map<string, ExcelObject>();
  private readonly byObject = new Map<ExcelObject, string>();
  private next = 1;

  keep(object: ExcelObject): void {
    if (this.byObject.has(object)) return;
    const name = `ref-${this.next++}`;
    this.byName.set(name, object);
    this.byObject.set(object, name);
  }

  release(object: ExcelObject): void {
    const name = this.byObject.get(object);
    if (name === undefined) return;
    this.byName.delete(name);
    this.byObject.delete(object);
  }

  nameOf(object: ExcelObject): string | undefined {
    return this.byObject.get(object);
  }

  find(name: string): ExcelObject | undefined {
    return this.byName.get(name);
  }
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What a query answers for an object: its scalars, and what lies behind the paths asked for. */
type Selection = Map<string, Selection>;

function selectionOf(paths: readonly string[] | undefined): Selection {
  const root: Selection = new Map();
  for (const path of paths ?? []) {
    let level = root;
    for (const part of path.split('/')) {
      if (part === '' || part === '$none') continue;
      let next = level.get(pascal(part));
      if (!next) level.set(pascal(part), (next = new Map() as Selection));
      level = next;
    }
  }
  return root;
}

/** Runs the actions of one request in order, as Excel does: up to the first that fails. */
export class RequestRunner {
  private readonly objects = new Map<number, ExcelObject | null>();
  private location = '';

  constructor(
    private readonly body: RequestBody,
    private readonly context: StandInContext,
    private readonly references: References,
  ) {}

  run(): ResponseBody {
    const Results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.location = '';
        Results.push({ ActionId: action.Id, Value: this.perform(action) ?? null });
      } catch (error) {
        const known =
          error instanceof StandInError ? error : new StandInError('GeneralException', String(error));
        return {
          Results,
          Error: { Code: known.code, Message: known.message, ActionIndex: index, Location: this.location },
        };
      }
    }
    return { Results };
  }

  private perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.identity(object);
      case ActionType.query:
        return object && this.query(object, selectionOf(action.QueryInfo?.Select));
      case ActionType.method: {
        if (!object || this.isReferenceKeeping(object, action.Name)) return null;
        const result = this.call(object, action.Name, this.arguments(action.ArgumentInfo));
        return isExcelObject(result) ? this.identity(result) : result;
      }
      case ActionType.setProperty: {
        if (!object) throw new StandInError('InvalidObjectPath', 'The object does not exist.');
        const { write } = this.member(object, action.Name);
        if (!write) throw unknown(object, action.Name, 'written');
        write(object.target, this.arguments(action.ArgumentInfo)[0], this.context);
        return null;
      }
      default:
        throw new Error(`The stand-in does not know action type ${action.ActionType}.`);
    }
  }

  private isReferenceKeeping(object: ExcelObject, name: string): boolean {
    if (name === '_KeepReference') this.references.keep(object);
    else if (name === '_RemoveReference') this.references.release(object);
    else return false;
    return true;
  }

  private resolve(id: number): ExcelObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new Error(`The request names no object path ${id}.`);
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): ExcelObject | null {
    if (path.ObjectPathType === PathType.global) return rootObject;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.newObject && /CustomFunction/.test(path.Name))
      return customFunctionsObject;
    if (path.ObjectPathType === PathType.reference) {
      const kept = this.references.find(path.Name);
      if (!kept) throw new StandInError('InvalidReference', 'The object is no longer there.');
      return kept;
    }
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.property:
        return this.asObject(this.read(parent, path.Name), path.Name);
      case PathType.method:
        return this.asObject(this.call(parent, path.Name, this.arguments(path.ArgumentInfo)), path.Name);
      case PathType.indexer: {
        const key = this.arguments(path.ArgumentInfo)[0];
        const item = parent.spec.item?.(parent.target, key, this.context);
        if (!item)
          throw new StandInError('ItemNotFound', `The requested resource doesn't exist: ${String(key)}.`);
        return item;
      }
      default:
        throw new Error(`The stand-in does not know object path type ${path.ObjectPathType} (${path.Name}).`);
    }
  }

  private asObject(value: unknown, name: string): ExcelObject | null {
    if (value === null || isExcelObject(value)) return value;
    throw new Error(`${name} answers no object.`);
  }

  private arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return values.map((value, index) => {
      const id = references[index];
      return typeof id === 'number' && id > 0 ? this.resolve(id) : value;
    });
  }

  private member(object: ExcelObject, name: string): Member<never> {
    const spec = object.spec;
    this.location = `${spec.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    if (name === 'GetItemAt' && spec.items) {
      return {
        call: (target: never, [index]: readonly unknown[]) => {
          const item = spec.items!(target, this.context)[Number(index)];
          if (!item) throw invalidArgument(String(index));
          return item;
        },
      };
    }
    const member = Object.hasOwn(spec.members, name) ? spec.members[name] : undefined;
    if (!member) throw unknown(object, name, 'emulated');
    if (member.since && !isAtLeast(this.context.version, member.since)) {
      throw new StandInError('ApiNotFound', `${this.location} needs ExcelApi ${member.since}.`);
    }
    return member;
  }

  private read(object: ExcelObject, name: string): unknown {
    const { read } = this.member(object, name);
    if (!read) throw unknown(object, name, 'read');
    return read(object.target, this.context);
  }

  private call(object: ExcelObject, name: string, args: readonly unknown[]): unknown {
    const { call } = this.member(object, name);
    if (!call) throw unknown(object, name, 'called');
    return call(object.target, args, this.context) ?? null;
  }

  private identity(object: ExcelObject): Record<string, unknown> {
    const id = object.spec.id?.(object.target);
    const reference = this.references.nameOf(object);
    return {
      ...(id !== undefined && { Id: id }),
      ...(reference !== undefined && { _ReferenceId: reference }),
    };
  }

  private query(object: ExcelObject, selection: Selection): unknown {
    const spec = object.spec;
    if (spec.items) {
      const items = spec.items(object.target, this.context);
      const wanted = selection.get('Items') ?? selection;
      return {
        _Items: items.map((item) => ({ ...this.identity(item), ...(this.query(item, wanted) as object) })),
      };
    }
    const answer: Record<string, unknown> = { ...this.identity(object) };
    const names: Iterable<readonly [string, Selection]> =
      selection.size > 0 ? selection : this.scalars(spec).map((name) => [name, new Map()] as const);
    for (const [name, below] of names) {
      const value = this.read(object, name);
      answer[name] = isExcelObject(value) ? this.query(value, below) : value;
    }
    return answer;
  }

  /** Properties a plain `load()` asks for: what is read and is no object. */
  private scalars(spec: ClassSpec<never>): string[] {
    return Object.entries(spec.members)
      .filter(([, { read, since }]) => read && (!since || isAtLeast(this.context.version, since)))
      .map(([name]) => name);
  }
}

/** Not an error of Excel's: the product uses something that the stand-in cannot vouch for. */
function unknown(object: ExcelObject, name: string, what: string): Error {
  return new Error(
    `The stand-in host has no ${object.spec.name}.${name} that could be ${what}: teach it before using it.`,
  );
}

/** A custom function as office.js calls it. */
export type CustomFunction = (...args: never[]) => unknown;

/**
 * What office.js's loader page offers before the Excel library arrives: the table of custom functions.
 * The stand-in loads the Excel library alone, so it brings the table along.
 */
export interface FunctionAssociation {
  readonly mappings: Readonly<Record<string, CustomFunction>>;
  onchange(handler: () => void): void;
  readonly associate: (id: string, implementation: CustomFunction) => void;
}

/** An empty table of custom functions; ids do not care about case. */
export function createAssociation(): FunctionAssociation {
  const mappings: Record<string, CustomFunction> = Object.create(null) as Record<string, CustomFunction>;
  const handlers: (() => void)[] = [];
  return {
    mappings,
    onchange: (handler) => void handlers.push(handler),
    associate(id, implementation) {
      mappings[id.toUpperCase()] = implementation;
      for (const handler of handlers) handler();
    },
  };
}

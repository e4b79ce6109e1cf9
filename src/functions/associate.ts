/// <reference types="custom-functions-runtime" />
/** Tells Excel which code answers which function. */
import { completionRate, gradeOf, light, overallRate, score } from './achievement';
import { aliasId, type FunctionId } from './catalogue';
import { deviationValue, execRate, execScore } from './execution';
import { averageQuantRate, isQuantitative, parseTargets, quantRate, summary } from './quantification';

/** A custom function as its host calls it. */
export type FunctionBody = (...parameters: never[]) => unknown;

/** The code of every function. */
export const functionBodies: Readonly<Record<FunctionId, FunctionBody>> = {
  QUANTRATE: quantRate,
  AVGQUANTRATE: averageQuantRate,
  ISQUANT: isQuantitative,
  PARSETARGET: parseTargets,
  EXECRATE: execRate,
  COMPLETION: completionRate,
  OVERALL: overallRate,
  DEVIATION: deviationValue,
  SCORE: score,
  EXECSCORE: execScore,
  GRADE: gradeOf,
  LIGHT: light,
  SUMMARY: summary,
};

/** Registers all functions and their ASCII aliases; to be called once, as soon as the runtime is there. */
export function associateFunctions(): void {
  for (const [id, body] of Object.entries(functionBodies)) {
    CustomFunctions.associate(id, body);
    CustomFunctions.associate(aliasId(id as FunctionId), body);
  }
}

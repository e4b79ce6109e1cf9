/** The custom functions: thin, over core/measures. */
export { associateFunctions, functionBodies, type FunctionBody } from './associate';
export {
  aliasId,
  FUNCTION_NAMESPACE,
  functionCatalogue,
  type FunctionDefinition,
  type FunctionId,
  type FunctionParameter,
} from './catalogue';
export { getDefaultProfile, setDefaultProfile } from './default-profile';
export { setFunctionLanguage } from './errors';

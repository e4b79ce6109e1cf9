export { cleanSelfEvaluation } from '../../src/core/samples';

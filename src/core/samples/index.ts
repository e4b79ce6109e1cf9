/** Made-up tables to try the product on. */
export { cleanSelfEvaluation } from './clean-self-evaluation';
export { trialSelfEvaluation } from './trial-self-evaluation';
export { plantedSelfEvaluation } from './planted-self-evaluation';

import { jx250 } from './jx250-own-rule';

/** Rules about the user's own rules. */
export const ownRuleRules = [jx250];

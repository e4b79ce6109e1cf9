/** The parts of a rule of one's own, each a cell on its line. */
export type DraftField = 'id' | 'forms' | 'condition' | 'severity' | 'message';

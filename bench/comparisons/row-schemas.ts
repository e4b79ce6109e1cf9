import Ajv from 'ajv8';
import { z } from 'zod';
import type { LedgerRow } from '../data/ledger-table';
import { LEVELS, MAX_POINTS, SIGNS } from '../data/row-rules';

/** The ten rules as a JSON schema, compiled once; stops at a row's first problem, as is its default. */
export async function ajvChecker(): Promise<(row: LedgerRow) => boolean> {
  const ajv = new Ajv({ $data: true });
  const validate = ajv.compile<LedgerRow>({
    type: 'object',
    required: [
      'name',
      'unitName',
      'level1',
      'sign',
      'target',
      'actual',
      'weight',
      'score',
      'meterUnit',
      'reason',
    ],
    properties: {
      name: { type: 'string' },
      unitName: { type: 'string', pattern: '^临溪县' },
      level1: { enum: [...LEVELS] },
      sign: { enum: [...SIGNS] },
      target: { type: 'number' },
      actual: { type: 'number' },
      weight: { type: 'number', minimum: 0, maximum: MAX_POINTS },
      score: { type: 'number', maximum: { $data: '1/weight' } },
      meterUnit: { type: 'string' },
    },
    if: { properties: { score: { type: 'number', exclusiveMaximum: { $data: '1/weight' } } } },
    then: { properties: { reason: { type: 'string' } } },
  });
  return (row) => validate(row);
}

/** The ten rules as an object schema with refinements for what compares two columns. */
export function zodChecker(): (row: LedgerRow) => boolean {
  const schema = z
    .object({
      name: z.string(),
      unitName: z.string().startsWith('临溪县'),
      level1: z.enum(LEVELS),
      sign: z.enum(SIGNS),
      target: z.number(),
      actual: z.number(),
      weight: z.number().min(0).max(MAX_POINTS),
      score: z.number(),
      meterUnit: z.string(),
      reason: z.string().nullable(),
    })
    .refine(({ score, weight }) => score <= weight)
    .refine(({ score, weight, reason }) => score >= weight || reason !== null);
  return (row) => schema.safeParse(row).success;
}

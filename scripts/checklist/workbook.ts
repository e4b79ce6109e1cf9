import { writeXlsx } from 'hucre/xlsx';
import { composedSheet } from '../../src/host/file/composed-sheet';
import { functionSheet, resultSheet, stepSheet } from './sheets';
import { tables } from './tables';

/** It carries no moment of its making: the same code gives the same bytes. */
const MADE = new Date(Date.UTC(2020, 11, 31));

/** The workbook that a person with a real Excel goes through; it marks its own cells. */
export function checklistWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [resultSheet(), stepSheet(), functionSheet(), ...tables.map(composedSheet)],
    properties: { creator: 'Jixiao', created: MADE, modified: MADE },
    defaultFont: { name: '宋体', size: 11 },
  });
}

export {
  auditWorkbook,
  type AuditProgress,
  type AuditWorkbookOptions,
  type FormAudit,
  type SheetAudit,
  type WorkbookAudit,
} from './audit-workbook';
export { markFindings, marksOf } from './mark-findings';

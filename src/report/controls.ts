/** What neither a page nor a workbook may hold; line breaks and tabs are white space there. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

/** A text with a visible mark for every character that must not be written. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '\ufffd');
}

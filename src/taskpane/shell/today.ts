const two = (number: number): string => String(number).padStart(2, '0');

/** Today as the user's calendar says, "2020-12-31". */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** This minute as the user's clock says, "2020-12-31T09:30". */
export function thisMinute(now = new Date()): string {
  return `${today(now)}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

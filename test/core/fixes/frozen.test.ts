import { frozenFromJson } from '../../../src/core/fixes';

test("a formula that is said to have filled more than a sheet's column is none of ours", () => {
  const stored = (area: string) => ['自评表', area, '=JX.完成率(E9:E12,F9:F12)', '1a2b3c'];
  expect(frozenFromJson([stored('G1:G1048576'), stored('A1:XFD1048576'), stored('H9:H12')])).toMatchObject([
    { area: { bottom: 1_048_575 } },
    { area: { top: 8, bottom: 11 } },
  ]);
  // Each of them alone would do; all of them would be read for ever.
  expect(frozenFromJson(Array.from({ length: 100 }, () => stored('G1:G1048576')))).toHaveLength(16);
});

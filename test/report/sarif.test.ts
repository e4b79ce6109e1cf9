import type { Log } from 'sarif';
import { toSarif } from '../../src/report';
import { REPORT } from './made-up-report';

const [run] = (JSON.parse(toSarif(REPORT, 'zh')) as Log).runs;
const results = run!.results!;

test('every result points to its rule, its file and its cell', () => {
  const rules = run!.tool.driver.rules!;
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex!]!.id).toBe(ruleId);
  const uris = new Set(run!.artifacts!.map(({ location }) => location!.uri));
  for (const { locations } of results)
    expect(uris).toContain(locations![0]!.physicalLocation!.artifactLocation!.uri);
  expect(results[2]!.locations![0]!.logicalLocations![0]!.fullyQualifiedName).toBe("领导's 表!AA12");
  expect([...uris].every((uri) => !/[#?\s]/.test(uri!))).toBe(true);
});

test('an explanation suppresses its finding while the values are what they were', () => {
  expect(results.map(({ suppressions }) => suppressions!.map(({ kind, status }) => [kind, status]))).toEqual([
    [],
    [['external', 'accepted']],
    [['external', 'underReview']],
  ]);
  expect(results[1]!.suppressions![0]!.justification).toContain('汛期停工');
});

test('files carry their hashes', () => {
  expect(run!.artifacts!.map(({ hashes }) => hashes?.['sha-256']?.length)).toEqual([64, 64, undefined]);
});

test('what was not read, not checked and not as usual is notified', () => {
  const [invocation] = run!.invocations!;
  expect(invocation!.executionSuccessful).toBe(false);
  expect(invocation!.toolExecutionNotifications!.map(({ level }) => level)).toEqual(['warning', 'error']);
  expect(invocation!.toolConfigurationNotifications!.map(({ associatedRule }) => associatedRule!.id)).toEqual(
    ['JX907', 'JX908', 'JX905', 'JX906'],
  );
});

import * as fc from 'fast-check';
import { levelText, standardLevel1, standardLevel2 } from '../../../src/core/audit/levels';

it.each([
  ['产出指标（50分）', '产出'],
  ['产\n出\n指\n标', '产出'],
  ['一、产出指标', '产出'],
  ['项目产出', '产出'],
  ['效果指标', '效益'],
  ['效益指标 30分', '效益'],
  ['满意\n度指标', '满意度'],
  ['服务对象满意度指标等', '满意度'],
  ['成本指标(20分)', '成本'],
  ['社会效益指标', null],
  ['决策', null],
  ['—', null],
  [null, null],
])('reads 一级 %j as %j', (value, level) => {
  expect(standardLevel1(value)).toBe(level);
});

it.each([
  ['数量指标', '数量', false],
  ['产出质量', '质量', false],
  ['时效性指标', '时效', false],
  ['成本\n指标', '成本', false],
  ['经济成本指标', '经济成本', false],
  ['生态环境成本', '生态环境成本', false],
  ['可持\n续影\n响指标', '可持续影响', false],
  ['可持续发展影响指标', '可持续影响', false],
  ['服务对象满意度指标等', '服务对象满意度', false],
  ['社会公众或服务对象满意度（10分）', '服务对象满意度', false],
  ['环境效益指标', '生态效益', true],
  ['进度指标', '时效', true],
])('reads 二级 %j as %j', (value, name, isDeprecated) => {
  expect(standardLevel2(value)).toMatchObject({ name, isDeprecated });
});

it('keeps the words of a level it does not know', () => {
  expect(standardLevel2('安全指标')).toBeNull();
  expect(levelText('安 全 指 标（5分）')).toBe('安全');
});

it('never throws and never makes an empty name of a text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = levelText(text);
      return read === null || read.length > 0;
    }),
  );
});

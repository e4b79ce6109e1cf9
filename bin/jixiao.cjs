#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, '..', 'dist-cli', 'jixiao.cjs');
if (existsSync(program)) {
  require(program);
} else {
  process.stderr.write(
    '命令行程序尚未生成，请先在项目目录运行 npm ci。 / The command line is not built yet: run npm ci in the project folder first.\n',
  );
  process.exitCode = 2;
}

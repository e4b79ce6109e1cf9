import type { Rule } from '../../audit/types';
import { jx001 } from './jx001-project-name';
import { jx002 } from './jx002-department';
import { jx003 } from './jx003-implementing-unit';
import { jx004 } from './jx004-year';
import { jx005 } from './jx005-project-attribute';
import { jx006, jx007 } from './jx006-project-period';
import { jx010 } from './jx010-project-twice';
import { jx013 } from './jx013-contact';
import { jx014 } from './jx014-stray-blanks';
import { jx015 } from './jx015-too-long';
import { jx016 } from './jx016-placeholders';
import { jx017 } from './jx017-header-fields';
import { jx018 } from './jx018-title';

/** Section A. 表头与身份 of the rule catalogue. */
export const identityRules: readonly Rule[] = [
  jx001,
  jx002,
  jx003,
  jx004,
  jx005,
  jx006,
  jx007,
  jx010,
  jx013,
  jx014,
  jx015,
  jx016,
  jx017,
  jx018,
];

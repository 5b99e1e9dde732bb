import { V01 } from './V01.ts'
import { V02 } from './V02.ts'
import { V04 } from './V04.ts'
import { V05 } from './V05.ts'
import { V06 } from './V06.ts'
import { V09 } from './V09.ts'
import { V11 } from './V11.ts'
import { V13 } from './V13.ts'
import { D01 } from './D01.ts'
import { D02 } from './D02.ts'
import { D04 } from './D04.ts'
import { D05 } from './D05.ts'
import { C02 } from './C02.ts'
import { C04 } from './C04.ts'
import { C05 } from './C05.ts'
import { C06 } from './C06.ts'
import { C07 } from './C07.ts'
import { K01 } from './K01.ts'
import { B01 } from './B01.ts'
import { B02 } from './B02.ts'
import { B03 } from './B03.ts'
import { B04 } from './B04.ts'
import { B05 } from './B05.ts'
import { B07 } from './B07.ts'
import { T02 } from './T02.ts'
import { T03 } from './T03.ts'
import { G01 } from './G01.ts'
import { G05 } from './G05.ts'
import { X01 } from './X01.ts'
import { X04 } from './X04.ts'
import { R01 } from './R01.ts'
import { R02 } from './R02.ts'
import { R03 } from './R03.ts'
import { R04 } from './R04.ts'
import { R05 } from './R05.ts'
import { P02 } from './P02.ts'
import { P03 } from './P03.ts'
import { P04 } from './P04.ts'
import { P05 } from './P05.ts'
import { I02 } from './I02.ts'
import type { Rule } from '../rule.ts'

/** Every rule, in the order of the catalogue (domain.md part 3); findings are listed in this order. */
export const RULES: readonly Rule[] = [
  V01, V02, V04, V05, V06, V09, V11, V13,
  D01, D02, D04, D05,
  C02, C04, C05, C06, C07,
  K01,
  B01, B02, B03, B04, B05, B07,
  T02, T03,
  G01, G05,
  X01, X04,
  R01, R02, R03, R04, R05,
  P02, P03, P04, P05,
  I02,
]

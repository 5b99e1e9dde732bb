/** Fictional departments and projects. None exists: 虚构市 and its districts are on no map. */
import { type MadeProject, NO_PLAN, QUARTERS, blank, partsRow, row } from './truth.ts'

export const PARK = { code: '909001', name: '虚构市青石岭区云台文化产业园区管理委员会本级' }
export const PARK_PRINTED = '909001虚构市青石岭区云台文化产业园区管理委员会本级'

export const parkPromotion: MadeProject = {
  code: '90900931P00A10110001X', name: '园区招商推介经费', budgetWan: 86.5, fiscalWan: 86.5, otherWan: null,
  purpose: '用于园区外出招商、推介会布展和宣传片制作。', spendingPlan: QUARTERS,
  goals: ['组织专场推介活动，签约一批文化产业项目。', '提高园区对外知名度。'],
  rows: [
    row('产出指标', '数量指标', '举办推介会场次', '≥4场', '全年举办专场推介会的场次', '云台园管字〔2030〕12号'),
    row('产出指标', '数量指标', '签约项目个数', '≥10个', '年内正式签约的文化产业项目个数', '年度招商工作方案'),
    row('产出指标', '质量指标', '签约项目履约率', '≥80%', '已履约项目占签约项目的比例', '年度招商工作方案'),
    row('产出指标', '时效指标', '推介活动按期完成率', '100%', '按计划时间完成的推介活动占比', '年度招商工作方案'),
    row('产出指标', '成本指标', '单场推介会成本', '≤15万元', '单场推介会的平均支出', '会议费管理办法'),
    row('效益指标', '经济效益指标', '协议投资额', '≥5亿元', '签约项目协议投资总额', '年度招商工作方案'),
    row('效益指标', '社会效益指标', '新增就业岗位', '≥300个', '签约项目带动新增的就业岗位', '人力资源统计'),
    row('效益指标', '可持续影响指标', '入驻企业留存年限', '≥3年', '入驻企业在园区持续经营的年限', '园区入驻协议'),
    row('满意度指标', '服务对象满意度指标', '参会企业满意度', '≥90%', '抽样调查中表示满意的企业占比', '调查问卷'),
  ],
}

export const parkMaintenance: MadeProject = {
  code: '90900931P00A10210002Y', name: '园区配套设施维护费', budgetWan: 132.4, fiscalWan: 120, otherWan: 12.4,
  purpose: '用于园区道路、路灯、绿化及公共厕所的日常维护。', spendingPlan: { mar: 10, jun: 40, oct: 75, dec: 100 },
  goals: ['保障园区配套设施正常运行。'],
  rows: [
    row('产出指标', '数量指标', '维护道路里程', '12.5公里', '纳入日常维护的园区道路里程', '园区设施台账'),
    row('产出指标', '质量指标', '设施完好率', '≥95%', '完好设施占全部设施的比例', '设施管理标准'),
    row('产出指标', '时效指标', '故障修复时限', '≤24小时', '接报后修复路灯故障的时间', '设施管理标准'),
    row('产出指标', '成本指标', '道路养护单价', '≤3.2万元/公里', '每公里道路年度养护支出', '养护定额'),
    row('效益指标', '社会效益指标', '设施安全事故起数', '0起', '因设施失修引发的安全事故', '安全生产目标'),
    row('效益指标', '生态效益指标', '绿地保存率', '≥98%', '保存完好的绿地面积占比', '绿化管理标准'),
    row('满意度指标', '服务对象满意度指标', '园区群众满意度', '≥88%', '园区群众对设施维护表示满意的比例', '调查问卷'),
  ],
}

/** The national form prints no description and no basis. */
export const WATER = { code: '909', name: '虚构市白鹭洲县水务局' }

export const waterPlant: MadeProject = {
  code: null, name: '乡镇供水管网改造工程', budgetWan: 1200, fiscalWan: 1000, otherWan: 200, purpose: '', spendingPlan: NO_PLAN,
  goals: ['改造老旧供水管网，解决三个乡镇高峰时段水压不足问题。', '管网漏损率明显下降，农村居民饮水安全得到保障。'],
  rows: [
    row('产出指标', '数量指标', '改造供水管网长度', '≥18公里'),
    row('产出指标', '数量指标', '更换智能水表', '≥5200块'),
    row('产出指标', '质量指标', '工程验收合格率', '100%'),
    row('产出指标', '时效指标', '项目按期完工率', '≥95%'),
    row('产出指标', '成本指标', '管网改造单位成本', '≤60万元/公里'),
    row('效益指标', '社会效益指标', '受益居民户数', '≥5000户'),
    row('效益指标', '生态效益指标', '管网漏损率', '≤10%'),
    row('效益指标', '可持续影响指标', '管网设计使用年限', '≥30年'),
    row('满意度指标', '服务对象满意度指标', '受益居民满意度', '≥90%'),
  ],
}

export const waterTesting: MadeProject = {
  code: null, name: '农村饮用水水质检测费', budgetWan: 45.6, fiscalWan: 45.6, otherWan: 0, purpose: '', spendingPlan: NO_PLAN,
  goals: ['对全县农村集中式供水工程开展水质检测，确保饮水安全。'],
  rows: [
    row('产出指标', '数量指标', '检测水样数量', '480份'),
    row('产出指标', '质量指标', '检测报告准确率', '≥99%'),
    row('产出指标', '时效指标', '检测报告出具时限', '2031年11月底前'),
    row('效益指标', '社会效益指标', '水质达标率', '≥96%'),
    row('满意度指标', '服务对象满意度指标', '供水单位满意度', '≥85%'),
  ],
}

/** Sichuan: operator, number and unit in columns of their own, and a weight. */
export const SCHOOL = { code: '909305', name: '虚构市竹溪坝区第九实验学校' }

export const schoolMeals: MadeProject = {
  code: null, name: '义务教育营养改善计划', budgetWan: 318.72, fiscalWan: 318.72, otherWan: 0, purpose: '', spendingPlan: NO_PLAN,
  goals: ['为全校农村学生提供营养膳食，改善学生营养状况。'],
  rows: [
    partsRow('产出指标', '数量指标', '受益学生人数', ['≥', '1660', '人'], '20'),
    partsRow('产出指标', '质量指标', '膳食补助标准达标率', ['＝', '100', '%'], '15'),
    partsRow('产出指标', '时效指标', '供餐天数', ['≥', '192', '天'], '15'),
    partsRow('效益指标', '社会效益指标', '学生营养状况', ['定性', '明显改善', ''], '20'),
    partsRow('满意度指标', '服务对象满意度指标', '学生家长满意度', ['≥', '92', '%'], '10'),
    partsRow('成本指标', '经济成本指标', '每生每天补助', ['≤', '10', '元'], '10'),
  ],
}

export const schoolRepair: MadeProject = {
  code: null, name: '校舍维修改造', budgetWan: 75, fiscalWan: 50, otherWan: 25, purpose: '', spendingPlan: NO_PLAN,
  goals: ['维修教学楼屋面和学生宿舍，消除安全隐患。'],
  rows: [
    partsRow('产出指标', '数量指标', '维修校舍面积', ['≥', '2300', '平方米'], '25'),
    partsRow('产出指标', '质量指标', '维修验收合格率', ['＝', '100', '%'], '20'),
    partsRow('效益指标', '可持续影响指标', '维修后使用年限', ['≥', '8', '年'], '20'),
    partsRow('满意度指标', '服务对象满意度指标', '师生满意度', ['≥', '90', '%'], '15'),
  ],
}

/** 2021 cost-first form and older labels. */
export const FORESTRY = { code: null, name: '虚构市松涛岭县林业局' }

export const forestFire: MadeProject = {
  code: '90931131T00000123456789', name: '森林防火物资储备', budgetWan: 210, fiscalWan: 210, otherWan: 0, purpose: '', spendingPlan: NO_PLAN,
  goals: ['补充森林防火物资，提高火情早期处置能力。'],
  rows: [
    row('成本指标', '经济成本指标', '单套灭火装备采购成本', '≤1.2万元'),
    row('成本指标', '社会成本指标', '因物资储备造成的交通影响投诉', '≤1起'),
    row('成本指标', '生态环境成本指标', '废旧装备规范处置率', '100%'),
    row('产出指标', '数量指标', '采购灭火装备套数', '150套'),
    row('产出指标', '质量指标', '装备验收合格率', '100%'),
    row('产出指标', '时效指标', '装备到位时间', '2031年3月底前'),
    row('效益指标', '生态效益指标', '森林火灾受害率', '≤0.9‰'),
    row('满意度指标', '服务对象满意度指标', '护林员满意度', '≥90%'),
  ],
}

export const forestOld: MadeProject = {
  code: null, name: '古树名木保护', budgetWan: 38, fiscalWan: 38, otherWan: null, purpose: '', spendingPlan: NO_PLAN,
  goals: ['对全县古树名木挂牌并实施复壮。'],
  rows: [
    row('产出指标', '数量指标', '复壮古树株数', '≥60株'),
    row('产出指标', '质量指标', '古树存活率', '≥97%'),
    row('产出指标', '时效指标', '完成时间', '2031年12月'),
    row('产出指标', '成本指标', '单株复壮成本', '≤5000元'),
    blank('效果指标', '经济效益指标'),
    row('效果指标', '社会效益指标', '古树保护知识普及人次', '≥3000人次'),
    row('效果指标', '环境效益指标', '古树周边环境整治处数', '12处'),
    row('效果指标', '可持续性影响指标', '保护机制健全程度', '健全'),
    row('满意度指标', '社会公众或服务对象满意度指标', '周边居民满意度', '≥90%'),
  ],
}

export const CULTURE = { code: null, name: '虚构市青石岭区文化馆' }

export const cultureProse: MadeProject = {
  code: null, name: '群众文化活动经费', budgetWan: 24, fiscalWan: 24, otherWan: 0, purpose: '', spendingPlan: NO_PLAN,
  goals: ['丰富群众文化生活，提升公共文化服务水平。'],
  rows: [
    row('产出指标', '数量指标', '全年举办广场演出', '≥24场'),
    row('产出指标', '数量指标', '培训业余文艺骨干', '≥300人次'),
    row('产出指标', '质量指标', '演出节目审核通过率', '100%'),
    row('产出指标', '时效指标', '活动按期完成率', '≥95%'),
    row('效益指标', '社会效益指标', '惠及群众', '≥5万人次'),
    row('满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'),
  ],
}

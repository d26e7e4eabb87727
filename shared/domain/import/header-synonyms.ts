// Words are written as headerKeys leaves them: lower case, letters and digits only; a space parts two synonyms. The first
// list is certain, the second (after the bar) is a weaker sign, used where nothing better is found.

/** Words over a column with the code of a place. */
export const CODE =
  '编号 点位编号 点位编码 点位代码 网点编号 网点代码 网点编码 机构编号 机构代码 机构编码 机构号 网点号 场馆编号 酒店编号 商户编号 设备编号 placecode sitecode branchcode outletcode';

export const NOTE = 'note 备注 notes remark remarks | 说明 附注 注释 备注说明 其他说明 comment comments memo';

/** Words over a column that says which place a row is about, by code or name. */
export const PLACE = `place ${CODE} 点位 | 编码 代码 点位名称 网点名称 机构名称 场馆名称 网点 场馆 机构 code placename site siteid branch outlet venue 单位 名称`;

export const PLACE_SYNONYMS = {
  code: `code ${CODE} 编码 代码 唯一标识 标识码 placeid siteid branchid branchno siteno osmid | id 终端号 设备号 标识 uid uuid 序列号`,
  name: 'name 名称 点位名称 网点名称 机构名称 场馆名称 酒店名称 医院名称 商户名称 单位名称 中文名称 中文名 网点全称 全称 名称中文 placename sitename branchname outletname venuename namezh namecn namechinese chinesename | 名字 点位 网点 场馆 酒店 商户 机构名 title place site venue outlet branch hotel',
  nameEn:
    'nameen nameenglish englishname 英文名称 英文名 名称英文 名称en 点位英文名称 网点英文名称 英文全称 | 英文 外文名称 english',
  type: 'type 类型 点位类型 场所类型 网点类型 机构类型 placetype sitetype | 类别 点位类别 网点类别 场景 六大场景 分类 种类 性质 网点性质 category kind',
  organisation:
    'organisation organization 所属机构 上级机构 上级机构编号 上级机构代码 上级机构名称 所属机构编号 所属机构名称 上级单位 管辖机构 归属机构 所属支行 所属分行 管辖支行 管辖行 隶属机构 所属单位 parentorganisation parentorganization parentorg parentcode | 主管单位 管理行 上级行 机构 归属 parent org orgcode orgname belongsto owningbranch subbranch',
  address:
    'address 地址 详细地址 营业地址 网点地址 所在地址 点位地址 通讯地址 streetaddress fulladdress | 位置 所在地 地点 addr street location',
  phone:
    'phone 电话 联系电话 电话号码 手机 手机号 手机号码 值班电话 座机 固定电话 办公电话 网点电话 telephone tel phonenumber telephonenumber contactphone contactnumber | 联系方式 客服电话 mobile telno phoneno',
  contactPost:
    'contactpost 联系岗位 联系人岗位 负责岗位 责任岗位 岗位 contactrole | 联系人 负责人 责任人 职务 网点负责人 post contact contactperson position manager',
  lon: 'lon 经度 东经 lng long longitude 经度坐标 | x x坐标 坐标x gpslon pointx wgs84lon gcjlon bdlon',
  lat: 'lat 纬度 北纬 latitude 纬度坐标 | y y坐标 坐标y gpslat pointy wgs84lat gcjlat bdlat',
  lonlat:
    'lonlat lnglat 经纬度 经纬度坐标 | 坐标 gps坐标 地理坐标 位置坐标 百度坐标 高德坐标 点位坐标 coordinates coordinate coords gps',
  openingHours:
    'openinghours 营业时间 开放时间 服务时间 营业时段 对外营业时间 businesshours openhours servicehours | 开门时间 工作时间 开放时段 hours openingtime openingtimes',
  note: NOTE,
};

export const READINESS_SYNONYMS = {
  place: PLACE,
  item: 'item 准备事项 事项 事项编号 事项编码 事项名称 准备项 准备项目 准备事项编号 准备事项名称 itemcode readinessitem itemname | 项目 项目名称 检查项 检查项目 检查内容 任务 任务名称 工作事项 工作内容 内容 checkitem check task capability',
  status:
    'status 状态 准备状态 完成情况 完成状态 是否完成 是否就绪 就绪情况 就绪状态 准备情况 落实情况 readiness readinessstatus | 进度 进展 进展情况 是否落实 是否到位 是否达标 结果 检查结果 检查情况 state done completed ready result progress',
  observedAt:
    'observedat 观察时间 佐证时间 佐证日期 检查时间 检查日期 核查时间 核查日期 核实时间 核实日期 观察日期 observed evidencedate evidenceat checkedat checkdate | 填报时间 填报日期 更新时间 更新日期 确认时间 实际完成时间 完成时间 完成日期 日期 时间 updatedat date asof datetime time',
  note: NOTE,
  owner:
    'owner 责任岗位 负责岗位 责任人 负责人 牵头岗位 ownerpost responsible responsiblepost | 岗位 责任部门 牵头部门 负责部门 责任人岗位 经办人 assignee personincharge post',
  due: 'due 截止日期 截止时间 完成时限 到期日 到期时间 duedate deadline dueat | 时限 期限 要求完成时间 要求完成日期 计划完成时间 计划完成日期 应完成时间 应完成日期',
};

/** Lists that people set up. */
export const setUp = {
  'setUp.code': '编号',
  'setUp.name': '名称',
  'setUp.nameEn': '英文名',
  'setUp.order': '次序',
  'setUp.add': '添加',
  'setUp.add.to': '添加到：{list}',
  'setUp.remove': '移除',
  'setUp.remove.of': '移除 {code}',
  'setUp.removed': '已移除 {code}',
  'setUp.choose': '请选择',
  'setUp.none': '还没有条目。在下面添加第一条。',
  'setUp.field': '{code} · {field}',
  'setUp.problem.code': '请填写编号',
  'setUp.problem.taken': '这个编号已有',
  'setUp.problem.needed': '请填写必填项：名称、英文名（如要求）、次序或所属事项',
} as const;

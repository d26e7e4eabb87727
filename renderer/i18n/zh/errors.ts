/**
 * By code: what happened, what was kept, what to do. A code without an entry shows the core's own sentence and the code.
 * `{…}` values come from the error's details.
 */
export const errors = {
  'error.what.CORE_OFFLINE': '暂时连不上本机核心',
  'error.todo.CORE_OFFLINE': '这次操作没有发出；已保存的数据不受影响。系统会自动重连，恢复后再做一次。',
  'error.what.CORE_RESTARTED': '核心在答复前重启了',
  'error.todo.CORE_RESTARTED': '已确认的操作全部保留。请看一眼结果，未生效就再做一次。',
  'error.what.CORE_FAULT': '核心处理这次操作时出了故障',
  'error.todo.CORE_FAULT': '没有写入任何内容，其他功能不受影响。请再试一次；仍不行请在设置中校验数据并联系维护人员。',
  'error.what.INPUT_INVALID': '输入内容不符合要求',
  'error.todo.INPUT_INVALID': '没有写入任何内容。请检查标出的字段后再保存。',
  'error.what.REFUSED': '操作被拒绝',
  'error.todo.REFUSED': '没有写入任何内容。',
  'error.what.NO_OPERATOR': '还没有选择值班岗位',
  'error.todo.NO_OPERATOR': '没有写入任何内容。请先在顶部选择岗位再操作。',
  'error.what.NOT_FOUND': '要找的内容已不存在',
  'error.todo.NOT_FOUND': '可能刚被移除。没有写入任何内容；请返回列表查看。',
  'error.what.DISPLAY_NOT_FOUND': '找不到可用的显示器',
  'error.todo.DISPLAY_NOT_FOUND': '大屏没有打开。请接好第二块显示器后再试。',
  'error.what.STORE_NOT_EMPTY': '库中已有数据，没有载入示例',
  'error.todo.STORE_NOT_EMPTY': '原有数据全部保留。示例只能载入空库；可用 --data 另选文件夹。',
  'error.what.POPUP_BLOCKED': '浏览器拦截了新窗口',
  'error.todo.POPUP_BLOCKED': '请允许本页打开窗口，或手动打开 #/wall。',
  'error.code': '代码 {code}',
} as const;

import type { Mirror } from '../mirror.ts';
import type { errors as zh } from '../zh/errors.ts';

export const errors: Mirror<typeof zh> = {
  'error.what.CORE_OFFLINE': 'The local core cannot be reached',
  'error.todo.CORE_OFFLINE':
    'This action was not sent; everything saved is kept. The console reconnects by itself: do it again then.',
  'error.what.CORE_RESTARTED': 'The core restarted before it answered',
  'error.todo.CORE_RESTARTED':
    'Everything acknowledged is kept. Look at the result and do it again if it did not take effect.',
  'error.what.CORE_FAULT': 'The core failed on this action',
  'error.todo.CORE_FAULT':
    'Nothing was written and the rest still works. Try again; if it fails again, verify the data in Settings and call maintenance.',
  'error.what.INPUT_INVALID': 'The input does not meet the rules',
  'error.todo.INPUT_INVALID': 'Nothing was written. Check the marked fields and save again.',
  'error.what.REFUSED': 'The action was refused',
  'error.todo.REFUSED': 'Nothing was written.',
  'error.what.NO_OPERATOR': 'No post on duty has been chosen',
  'error.todo.NO_OPERATOR': 'Nothing was written. Choose the post at the top first.',
  'error.what.NOT_FOUND': 'It does not exist any more',
  'error.todo.NOT_FOUND': 'It may just have been removed. Nothing was written; go back to the list.',
  'error.what.DISPLAY_NOT_FOUND': 'No display is available',
  'error.todo.DISPLAY_NOT_FOUND': 'The wall was not opened. Connect the second display and try again.',
  'error.what.STORE_NOT_EMPTY': 'The store has data, so the sample was not loaded',
  'error.todo.STORE_NOT_EMPTY':
    'All of your data is kept. The sample only goes into an empty store; --data chooses another folder.',
  'error.what.POPUP_BLOCKED': 'The browser blocked the new window',
  'error.todo.POPUP_BLOCKED': 'Allow this page to open windows, or open #/wall yourself.',
  'error.code': 'Code {code}',
};

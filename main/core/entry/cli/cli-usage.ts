import { IMPORT_KIND_NAMES } from '../../../../shared/domain/import/kinds.ts';

/** What the command line understands, for a person. */
export const CLI_USAGE = `Usage: npm run -s cli -- [--data DIR] [--operator POST] [--name NAME] [--exercise DRILL] COMMAND
  --as LOGIN [--passphrase-file FILE]   sign in, in a store with accounts; else from ERC_PASSPHRASE, else asked for
  help                            this
  procedures [NAME]               every procedure with the JSON schema of its input and output, or those NAME begins with
  call NAME [JSON] [--at TIME]    call one, e.g. call readiness.rollup '{"by":"category"}'; a query as it was at TIME
  import FILE --kind KIND [--map FIELD=COLUMN]… [--set FIELD=VALUE]… [--datum wgs84|gcj02|bd09]
         [--sheet NAME] [--mapping SAVED] [--strict] [--dry-run]
         KIND: ${IMPORT_KIND_NAMES.join(', ')}
  report INCIDENT [--kind first|follow-up|final] [--format pdf|docx] [--lang zh|en] [--out FILE]
                                  save a situation report; INCIDENT: its number or id
  paper [--lang zh|en] [--out FILE]      save the paper fallback: contacts, playbooks, blank log
  brief [--lang zh|en] [--at TIME] [--out FILE]
                                  make and issue a briefing; FILE ends in .pdf or .xlsx
  verify                          check the store and its change log
  backup FILE [--seal]            write a whole copy, attachments included; --seal: only a passphrase opens it
  restore FILE [--replace]        put a copy in place of the store, a sealed one too
  rewind TIME [--token TOKEN]     what going back to TIME would lose, and with the token it tells: go back
         --backup-passphrase-file FILE   of a sealed copy; else from ERC_BACKUP_PASSPHRASE, else asked for
  serve [--port N] [--sample] [--open]   serve the console to a browser on this machine`;

import type { ImportOptions } from '../../../../shared/contract/imports.ts';
import type { BriefingFormat } from '../../../../shared/domain/briefings/briefing.ts';
import type { DocumentFormat, DocumentLang } from '../../../../shared/domain/documents/document.ts';
import type { SituationReportKind } from '../../../../shared/domain/reports/report.ts';
import type { CliAccount } from './passphrase.ts';

/** One command of the command line, understood and with absolute paths. */
export type CliCommand =
  | { readonly verb: 'help' | 'verify' }
  /** `area`: a procedure's name or the beginning of it; every one without it. */
  | { readonly verb: 'procedures'; readonly area: string | undefined }
  | {
      readonly verb: 'call';
      readonly procedure: string;
      readonly input: unknown;
      /** As of when, as it was typed; now without it. */
      readonly at: string | undefined;
    }
  | {
      readonly verb: 'import';
      readonly file: string;
      readonly options: Omit<ImportOptions, 'mapping'> & { mapping: Record<string, string> };
      readonly savedMapping: string | undefined;
    }
  | {
      readonly verb: 'report';
      readonly incident: string;
      readonly kind: SituationReportKind | undefined;
      readonly format: DocumentFormat;
      readonly lang: DocumentLang;
      /** Absolute; undefined: the document's own name in `folder`. */
      readonly out: string | undefined;
      readonly folder: string;
    }
  | {
      readonly verb: 'paper';
      readonly lang: DocumentLang;
      readonly out: string | undefined;
      readonly folder: string;
    }
  | {
      readonly verb: 'brief';
      readonly lang: DocumentLang;
      readonly format: BriefingFormat;
      /** As of when, as it was typed; now without it. */
      readonly at: string | undefined;
      readonly out: string | undefined;
      readonly folder: string;
    }
  | {
      readonly verb: 'backup';
      readonly file: string;
      readonly seal: boolean;
      readonly passphraseFile: string | undefined;
    }
  | {
      readonly verb: 'restore';
      readonly file: string;
      readonly replace: boolean;
      readonly passphraseFile: string | undefined;
    }
  | { readonly verb: 'rewind'; readonly at: string; readonly token: string | undefined }
  | { readonly verb: 'serve'; readonly rest: readonly string[] };

export type CliArgs = {
  readonly dataDir: string;
  readonly operator: { post: string; name?: string } | undefined;
  /** The drill in whose exercise world the command is carried out. */
  readonly exercise: string | undefined;
  /** Who signs in for the command, in a store with accounts. */
  readonly as: CliAccount | undefined;
  readonly command: CliCommand;
};

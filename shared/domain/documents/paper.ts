import type { ContactKind } from '../duty/contact-kind.ts';
import type { GradingScheme } from '../incidents/scheme.ts';
import type { Playbook } from '../playbooks/playbook.ts';
import type { DocumentBlock, DocumentLang, DocumentModel } from './document.ts';
import { momentText, spanText } from './moment-text.ts';
import { PAPER_WORDS } from './paper-words.ts';

/** Parts of the paper fallback, in the order they are printed. */
export const PAPER_PARTS = ['contacts', 'playbooks', 'places', 'log'] as const;
export type PaperPart = (typeof PAPER_PARTS)[number];

/** What the paper fallback consists of, whichever way it is written. */
export type PaperBlock = Extract<
  DocumentBlock,
  { readonly kind: 'heading' | 'paragraph' | 'table' | 'callout' | 'missing' | 'page-break' }
>;

/** The paper fallback, to be written as a file or shown to a printer. */
export type PaperDocument = DocumentModel & { readonly blocks: readonly PaperBlock[] };

type Named = { readonly name: string; readonly nameEn: string | null };

export type PaperContact = {
  readonly kind: ContactKind;
  readonly organisation: string;
  readonly organisationEn: string | null;
  readonly department: string | null;
  readonly language: string | null;
  readonly note: string | null;
  readonly numbers: readonly { readonly number: string; readonly label: string | null }[];
};

export type PaperPlace = Named & {
  readonly code: string;
  readonly phone: string | null;
  readonly contactPost: string | null;
  readonly address: string | null;
};

/** Everything the paper fallback is made from. `at` in UTC ms; `zone` IANA. */
export type PaperContent = {
  readonly at: number;
  readonly zone: string;
  readonly issuer: string;
  readonly sample: boolean;
  readonly parts: readonly PaperPart[];
  readonly contacts: readonly PaperContact[];
  readonly playbooks: readonly Playbook[];
  readonly schemes: readonly GradingScheme[];
  readonly places: readonly PaperPlace[];
  /** Pages of blank log. */
  readonly logSheets: number;
};

/** What a command centre works by when no machine runs, as one document to be printed. */
export function paperDocument(content: PaperContent, lang: DocumentLang): PaperDocument {
  const words = PAPER_WORDS[lang];
  const wanted = new Set(content.parts);
  const sections: readonly (readonly PaperBlock[])[] = [
    wanted.has('contacts') ? contactBlocks(content, lang) : [],
    wanted.has('playbooks') ? [...limitBlocks(content, lang), ...playbookBlocks(content, lang)] : [],
    wanted.has('places') ? placeBlocks(content, lang) : [],
    wanted.has('log') ? logBlocks(content, lang) : [],
  ];
  return {
    lang,
    at: content.at,
    head: {
      title: words.title,
      issuer: content.issuer,
      version: '',
      dated: words.printed(momentText(content.at, content.zone, lang)),
      confidentiality: words.internal,
      marks: content.sample ? [words.sample] : [],
    },
    blocks: [{ kind: 'callout', tone: 'note', title: words.useTitle, text: words.use }, ...sections.flat()],
  };
}

const nameIn = ({ name, nameEn }: Named, lang: DocumentLang): string => (lang === 'en' ? (nameEn ?? name) : name);

function contactBlocks({ contacts }: PaperContent, lang: DocumentLang): PaperBlock[] {
  const words = PAPER_WORDS[lang];
  if (contacts.length === 0)
    return [
      { kind: 'heading', level: 1, text: words.contacts },
      { kind: 'missing', text: words.noContacts },
    ];
  const kinds = [...new Set(contacts.map(({ kind }) => kind))];
  return [
    { kind: 'heading', level: 1, text: words.contacts },
    {
      kind: 'table',
      columns: [
        { title: words.who, share: 40 },
        { title: words.numbers, share: 34 },
        { title: words.note, share: 26 },
      ],
      rows: kinds.flatMap((kind) =>
        contacts
          .filter((one) => one.kind === kind)
          .map(({ organisation, organisationEn, department, numbers, language, note }) => [
            [
              `${words.kinds[kind]}${words.colon}${nameIn({ name: organisation, nameEn: organisationEn }, lang)}`,
              department,
            ]
              .filter(Boolean)
              .join('\n'),
            numbers.map(({ number, label }) => (label ? `${number}（${label}）` : number)).join('\n'),
            [language, note].filter(Boolean).join('\n'),
          ]),
      ),
    },
  ];
}

/** Who must be told by when: what must not be missed when no clock sounds. */
function limitBlocks({ schemes }: PaperContent, lang: DocumentLang): PaperBlock[] {
  const words = PAPER_WORDS[lang];
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: words.limits },
    ...schemes.flatMap((scheme): PaperBlock[] => [
      { kind: 'heading', level: 2, text: nameIn(scheme, lang) },
      {
        kind: 'table',
        columns: [
          { title: words.grade, share: 14 },
          { title: words.clause, share: 86 },
        ],
        rows: scheme.clauses.map(({ grade, text, textEn }) => [grade, lang === 'zh' ? text : textEn]),
      },
      {
        kind: 'table',
        columns: [
          { title: words.recipient, share: 40 },
          { title: words.grade, share: 18 },
          { title: words.limit, share: 42 },
        ],
        rows: scheme.reports.map((rule) => [
          lang === 'zh' ? rule.recipient : rule.recipientEn,
          rule.grades.join(' '),
          `${words.starts[rule.start]}${words.comma}${dueText(rule.due, lang)}${rule.template ? ` ${words.template}` : ''}`,
        ]),
      },
    ]),
  ];
}

type Due = GradingScheme['reports'][number]['due'];

function dueText(due: Due, lang: DocumentLang): string {
  const words = PAPER_WORDS[lang];
  if ('sameDay' in due) return words.sameDay;
  const minutes = 'minutes' in due ? due.minutes : due.everyMinutes;
  return ('minutes' in due ? words.within : words.every)(spanText(minutes * 60_000, lang));
}

function playbookBlocks({ playbooks }: PaperContent, lang: DocumentLang): PaperBlock[] {
  const words = PAPER_WORDS[lang];
  // Each on a sheet of its own, to be handed to whoever needs it.
  return playbooks.flatMap((playbook): PaperBlock[] => [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: words.playbook(nameIn(playbook, lang)) },
    {
      kind: 'table',
      columns: [
        { title: words.step, share: 56 },
        { title: words.post, share: 18 },
        { title: words.target, share: 12 },
        { title: words.done, share: 14 },
      ],
      rows: playbook.steps.map((step, index) => [
        [
          `${index + 1}. ${lang === 'zh' ? step.title : step.titleEn}`,
          lang === 'zh' ? step.detail : step.detailEn,
          ...(step.when === null ? [] : [words.onlyIf]),
          ...step.checklist.map((point) => `□ ${lang === 'zh' ? point.text : point.textEn}`),
          ...(step.contacts.length === 0
            ? []
            : [`${words.call}${step.contacts.map((kind) => words.kinds[kind]).join(words.list)}`]),
        ]
          .filter(Boolean)
          .join('\n'),
        lang === 'zh' ? step.post : step.postEn,
        spanText(step.minutes * 60_000, lang),
        '',
      ]),
    },
  ]);
}

function placeBlocks({ places }: PaperContent, lang: DocumentLang): PaperBlock[] {
  const words = PAPER_WORDS[lang];
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: words.places },
    places.length === 0
      ? { kind: 'missing', text: words.noPlaces }
      : {
          kind: 'table',
          columns: [
            { title: words.place, share: 40 },
            { title: words.phone, share: 24 },
            { title: words.address, share: 36 },
          ],
          rows: places.map((place) => [
            `${nameIn(place, lang)}\n${place.code}`,
            [place.phone, place.contactPost].filter(Boolean).join('\n'),
            place.address ?? '',
          ]),
        },
  ];
}

function logBlocks({ logSheets }: PaperContent, lang: DocumentLang): PaperBlock[] {
  const words = PAPER_WORDS[lang];
  return Array.from({ length: logSheets }, (_, sheet): PaperBlock[] => [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: words.log(sheet + 1) },
    { kind: 'paragraph', text: words.logHead },
    {
      kind: 'table',
      columns: words.logColumns.map(([title, share]) => ({ title, share })),
      rows: [],
      fillPage: true,
    },
  ]).flat();
}

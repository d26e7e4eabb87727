import { useText } from '../../i18n/text.tsx';
import { gradeClass, GradeShape } from './grade-shape.tsx';
import { useGradeName } from './use-schemes.ts';
import './incident.css';

type GradeMarkProps = {
  /** Code and version of the scheme; without a version its newest. */
  readonly scheme: string;
  readonly version?: number | undefined;
  readonly grade: string | null;
  readonly severity: number | null;
  /** `short` leaves the name to the tooltip. */
  readonly short?: boolean;
  readonly size?: number;
};

/** A grade as shape, word and colour: `II 重大`. */
export function GradeMark({ scheme, version, grade, severity, short = false, size = 14 }: GradeMarkProps) {
  const t = useText();
  const nameOf = useGradeName();
  const name = grade === null ? t('incidents.grade.none') : nameOf(scheme, grade, version);
  const word = grade === null ? name : short ? t('incidents.grade.short', { grade }) : gradeWords(grade, name);
  return (
    <span className={`grade-mark ${gradeClass(severity)}`} title={`${grade ?? ''} ${name}`.trim()}>
      <GradeShape severity={severity} size={size} />
      <span className="cut">{word}</span>
    </span>
  );
}

/** `II 重大`; `Level 2` alone says its number, and what stands in brackets is left to the tooltip. */
function gradeWords(grade: string, name: string): string {
  const plain = name.replace(/\s*[（(].*$/u, '');
  return plain.split(/\s/).includes(grade) ? plain : `${grade} ${plain}`;
}

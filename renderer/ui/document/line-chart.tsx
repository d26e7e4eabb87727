import type { ChartSeries } from '../../../shared/domain/documents/document.ts';

type Props = {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Where the scale ends. */
  readonly top: number | null;
};

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [720, 150, 34, 20];
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** Lines over equal steps from zero. Its name says the values. */
export function LineChart({ title, labels, series, top }: Props) {
  const values = series.flatMap((one) => one.values.flatMap((value) => value ?? []));
  const most = top ?? Math.max(1, ...values);
  const xOf = (index: number): number => LEFT + ((WIDTH - LEFT - 4) * index) / Math.max(1, labels.length - 1);
  const yOf = (value: number): number => 6 + (HEIGHT - BOTTOM - 6) * (1 - value / most);
  const said = series
    .map((one) => labels.map((label, at) => `${label} ${one.values[at] ?? '–'}`).join(', '))
    .join('; ');
  return (
    <figure className="doc-chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}: ${said}`}>
        {STEPS.map((step) => (
          <g key={step}>
            <line x1={LEFT} x2={WIDTH} y1={yOf(most * step)} y2={yOf(most * step)} className="doc-grid" />
            <text x={LEFT - 6} y={yOf(most * step) + 4} textAnchor="end">
              {Math.round(most * step)}
            </text>
          </g>
        ))}
        {labels.map((label, index) => (
          <text
            key={`${index}/${label}`}
            x={xOf(index)}
            y={HEIGHT - 4}
            textAnchor={index === 0 ? 'start' : index === labels.length - 1 ? 'end' : 'middle'}
          >
            {label}
          </text>
        ))}
        {series.map(({ name, values: own }) => (
          <polyline
            key={name}
            className="doc-line"
            points={own.flatMap((value, index) => (value === null ? [] : `${xOf(index)},${yOf(value)}`)).join(' ')}
          />
        ))}
      </svg>
    </figure>
  );
}

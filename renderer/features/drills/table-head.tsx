/** A column of a list: `figure` when it holds numbers, set to the right. */
export type HeadColumn = { readonly text: string; readonly kind?: 'figure' | 'bar' };

/** The head of a list of timings, objectives or actions. */
export function TableHead({ columns }: { readonly columns: readonly HeadColumn[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ text, kind }) => (
          <th key={text} scope="col" className={kind && CLASSES[kind]}>
            {text}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const CLASSES = { figure: 'timing-figure', bar: 'timing-bar-head' } as const;

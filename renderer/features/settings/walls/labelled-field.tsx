import { useId, type ReactNode } from 'react';

/** A field under its label; `children` gets the id that ties the two. */
export function LabelledField({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

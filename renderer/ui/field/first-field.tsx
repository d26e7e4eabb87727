import { useEffect, useRef, type InputHTMLAttributes } from 'react';
import './field.css';

/** A text field that takes the focus once, when it appears: for what a person has just asked for by a key or a click. */
export function FirstField(props: InputHTMLAttributes<HTMLInputElement>) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return <input ref={field} className="field" {...props} />;
}

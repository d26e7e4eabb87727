import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { dutyChoices } from '../../app/frame/duty-choices.ts';
import { useOperator } from '../../app/operator.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import '../field/field.css';

type PostFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (post: string) => void;
};

/** A post: typed, or one that is known already. */
export function PostField({ id, label, value, onChange }: PostFieldProps) {
  const posts = usePosts();
  return (
    <label htmlFor={id}>
      {label}
      <input
        id={id}
        className="field"
        list={`${id}-posts`}
        maxLength={60}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={`${id}-posts`}>
        {posts.map((post) => (
          <option key={post} value={post}>
            {post}
          </option>
        ))}
      </datalist>
    </label>
  );
}

/** Posts that have something to do, are on duty or stand in a playbook. */
export function usePosts(): readonly string[] {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const recent = useOperator((store) => store.recent);
  const tasks = useQuery(query.tasks.list.queryOptions({ input: { limit: 1 } }));
  const playbooks = useQuery(query.playbooks.list.queryOptions({ input: {} }));
  const named = [
    ...(tasks.data?.byOwner ?? []).flatMap(({ owner, ownerEn }) =>
      owner === null ? [] : [nameOf({ name: owner, nameEn: ownerEn })],
    ),
    ...dutyChoices(recent, t).map(({ post }) => post),
    ...(playbooks.data?.items ?? []).flatMap(({ steps }) =>
      steps.map(({ post, postEn }) => nameOf({ name: post, nameEn: postEn })),
    ),
  ];
  return [...new Set(named)];
}

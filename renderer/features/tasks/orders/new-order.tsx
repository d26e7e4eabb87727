import { Modal } from 'antd';
import { useId, useRef, useState, type FormEvent } from 'react';
import type { PlaceListItem } from '../../../../shared/contract/places.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { PlaceFinder } from '../../../ui/place-finder/place-finder.tsx';
import { PostField } from '../../../ui/task/post-field.tsx';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

type NewOrderProps = {
  readonly incident: string | null;
  readonly onClose: () => void;
  readonly onIssued: (order: string) => void;
};

const MINUTES = [15, 30, 60, 120, 240] as const;
const MINUTE_MS = 60_000;

/** A new order: what, to which posts and places, answered by when. */
export function NewOrder({ incident, onClose, onIssued }: NewOrderProps) {
  const t = useText();
  const id = useId();
  const nameOf = useName();
  const issue = useCommand((client) => client.orders.issue);
  const first = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [post, setPost] = useState('');
  const [posts, setPosts] = useState<readonly string[]>([]);
  const [places, setPlaces] = useState<readonly PlaceListItem[]>([]);
  const [within, setWithin] = useState(30);
  const [problem, setProblem] = useState<string | null>(null);
  const addPost = (): void => {
    const wanted = post.trim();
    if (wanted !== '' && !posts.includes(wanted)) setPosts([...posts, wanted]);
    setPost('');
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // What is typed and not added yet was meant.
    const typed = post.trim();
    const to = typed === '' || posts.includes(typed) ? posts : [...posts, typed];
    if (text.trim() === '') return setProblem(t('orders.new.text.needed'));
    if (to.length + places.length === 0) return setProblem(t('orders.new.to.needed'));
    const done = await issue.run({
      text: text.trim(),
      posts: [...to],
      places: places.map(({ code }) => code),
      due: Date.now() + within * MINUTE_MS,
      ...(incident === null ? {} : { incident }),
    });
    if (done !== null) onIssued(done.order.id);
    return undefined;
  };
  return (
    <Modal
      open
      title={t('orders.new')}
      footer={null}
      onCancel={onClose}
      width={520}
      afterOpenChange={(shown) => {
        if (shown) first.current?.focus();
      }}
    >
      <form className="side-form" onSubmit={(event) => void send(event)}>
        <label htmlFor={`${id}-text`}>
          {t('orders.new.text')}
          <textarea
            id={`${id}-text`}
            ref={first}
            className="field"
            rows={3}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <PostField id={`${id}-post`} label={t('orders.new.post')} value={post} onChange={setPost} />
        <div className="picked">
          {posts.map((one) => (
            <Button key={one} size="small" onClick={() => setPosts(posts.filter((other) => other !== one))}>
              {t('orders.new.without', { name: one })}
            </Button>
          ))}
          <Button size="small" type="dashed" disabled={post.trim() === ''} onClick={addPost}>
            {t('orders.new.addPost')}
          </Button>
        </div>
        <span className="side-label">
          {t('orders.new.places')}
          <PlaceFinder
            label={t('tasks.place.find')}
            onFound={(place) =>
              setPlaces((known) => (known.some(({ code }) => code === place.code) ? known : [...known, place]))
            }
          />
        </span>
        <div className="picked">
          {places.map((place) => (
            <Button
              key={place.code}
              size="small"
              onClick={() => setPlaces(places.filter(({ code }) => code !== place.code))}
            >
              {t('orders.new.without', { name: nameOf(place) })}
            </Button>
          ))}
        </div>
        <label htmlFor={`${id}-within`}>
          {t('orders.new.within')}
          <select
            id={`${id}-within`}
            className="field"
            value={within}
            onChange={(event) => setWithin(Number(event.target.value))}
          >
            {MINUTES.map((minutes) => (
              <option key={minutes} value={minutes}>
                {t('orders.minutes', { count: minutes })}
              </option>
            ))}
          </select>
        </label>
        {problem === null ? null : (
          <p className="side-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="side-actions">
          <Button needs="orders.issue" type="primary" htmlType="submit" loading={issue.pending}>
            {t('orders.new.send')}
          </Button>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}

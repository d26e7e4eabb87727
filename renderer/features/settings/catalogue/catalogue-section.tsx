import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { CategoryForm } from './category-form.tsx';
import { ItemForm } from './item-form.tsx';
import { TestValidity } from './test-validity.tsx';
import { Button } from '../../../ui/act/button.tsx';

type Opened = { readonly kind: 'item' | 'category'; readonly code: string | null };

/** What must be ready, where, by when, and how long evidence holds. */
export function CatalogueSection() {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const { data } = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const [opened, setOpened] = useState<Opened | null>(null);
  const [text, setText] = useState('');
  if (data === undefined) return null;
  const wanted = text.trim().toLowerCase();
  const matches = (item: { name: string; nameEn: string; code: string }): boolean =>
    wanted === '' || `${item.name} ${item.nameEn} ${item.code}`.toLowerCase().includes(wanted);
  const item = opened?.kind === 'item' ? data.items.find((one) => one.code === opened.code) : undefined;
  const category = opened?.kind === 'category' ? data.categories.find((one) => one.code === opened.code) : undefined;
  const isOpen = (kind: Opened['kind'], code: string): boolean => opened?.kind === kind && opened.code === code;

  return (
    <div className="catalogue">
      <div className="catalogue-list">
        <div className="catalogue-tools">
          <Input
            allowClear
            aria-label={t('settings.catalogue.search')}
            placeholder={t('settings.catalogue.search')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            needs="catalogue.saveItem"
            disabled={data.categories.length === 0}
            onClick={() => setOpened({ kind: 'item', code: null })}
          >
            {t('settings.catalogue.newItem')}
          </Button>
          <Button needs="catalogue.saveCategory" onClick={() => setOpened({ kind: 'category', code: null })}>
            {t('settings.catalogue.newCategory')}
          </Button>
        </div>
        <p className="faint">
          {t('settings.catalogue.count', { categories: data.categories.length, items: data.items.length })}
        </p>
        <TestValidity />
        <div className="catalogue-scroll">
          {data.categories.map((one) => {
            const items = data.items.filter((candidate) => candidate.category === one.code && matches(candidate));
            if (items.length === 0 && wanted !== '') return null;
            return (
              <section key={one.code}>
                <button
                  type="button"
                  className="plain-button catalogue-category"
                  aria-pressed={isOpen('category', one.code)}
                  onClick={() => setOpened({ kind: 'category', code: one.code })}
                >
                  {nameOf(one)} <span className="faint">{items.length}</span>
                </button>
                {items.map((candidate) => (
                  <button
                    key={candidate.code}
                    type="button"
                    className="plain-button catalogue-item"
                    aria-pressed={isOpen('item', candidate.code)}
                    onClick={() => setOpened({ kind: 'item', code: candidate.code })}
                  >
                    <span className="cut">{nameOf(candidate)}</span>
                    {candidate.critical ? (
                      <span className="critical-tag">{t('settings.item.critical.tag')}</span>
                    ) : null}
                  </button>
                ))}
              </section>
            );
          })}
        </div>
      </div>
      <div className="catalogue-form">
        {opened === null ? (
          data.categories.length === 0 ? (
            <Empty title={t('settings.catalogue.empty')} hint={t('settings.catalogue.empty.text')} />
          ) : (
            <Empty title={t('settings.catalogue.pick')} />
          )
        ) : opened.kind === 'category' ? (
          <CategoryForm
            key={opened.code ?? 'new'}
            category={category ?? null}
            order={data.categories.length + 1}
            onSaved={(code) => setOpened({ kind: 'category', code })}
          />
        ) : (
          <ItemForm
            key={opened.code ?? 'new'}
            item={item ?? null}
            categories={data.categories}
            items={data.items}
            needs={data.dependencies.filter((one) => one.item === opened.code).map((one) => one.needs)}
            overrides={data.overrides.filter((one) => one.item === opened.code)}
            order={data.items.length + 1}
            onSaved={(code) => setOpened(code === null ? null : { kind: 'item', code })}
          />
        )}
      </div>
    </div>
  );
}

import type { DrillInject, DrillScenario } from '../../../shared/contract/drills/scenario.ts';
import { INJECT_MEDIA } from '../../../shared/domain/drills/drill.ts';
import { navigate } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { useTemplate } from '../../ui/files/use-template.ts';
import { changed, newInject, type DesignPartProps } from './design-model.ts';
import { Button } from '../../ui/act/button.tsx';

type Props = DesignPartProps & {
  readonly library: readonly DrillScenario[];
  /** The drill as it stands in the store when it is shown as that: then a workbook can be read into it. */
  readonly saved: { readonly id: string; readonly title: string } | null;
};

/** What the players are told, when, by what medium, and what they are expected to do. */
export function DesignScript({ design, change, library, saved }: Props) {
  const t = useText();
  const nameOf = useName();
  const language = useLanguage();
  const english = language === 'en';
  const template = useTemplate();
  const scripted = library.filter(({ injects }) => injects.length > 0);
  const set = (index: number, to: Partial<DrillInject> | null): void =>
    change({ injects: changed(design.injects, index, to) });
  return (
    <section className="design-part" aria-label={t('exercise.script')}>
      <header className="design-head">
        <h2>{t('drills.script', { count: design.injects.length })}</h2>
        <select
          className="field design-take"
          aria-label={t('design.take')}
          value=""
          onChange={(event) => {
            const from = scripted.find(({ code }) => code === event.target.value);
            if (from !== undefined) change({ injects: from.injects });
          }}
        >
          <option value="">{t('design.take')}</option>
          {scripted.map((one) => (
            <option key={one.code} value={one.code}>
              {nameOf(one)}
            </option>
          ))}
        </select>
        <Button size="small" onClick={() => void template('drill-script', language)}>
          {t('design.template')}
        </Button>
        <Button
          needs="imports.start"
          size="small"
          disabled={saved === null}
          title={saved === null ? t('design.import.first') : undefined}
          onClick={() =>
            saved === null
              ? undefined
              : navigate('/import', {}, { kind: 'drill-script', drill: saved.id, of: saved.title })
          }
        >
          {t('design.import')}
        </Button>
      </header>
      <ol className="design-script">
        {design.injects.map((inject, index) => (
          <li key={`inject ${index}`}>
            <span className="design-minute">
              <b aria-hidden="true">+</b>
              <input
                className="field design-number"
                inputMode="numeric"
                aria-label={t('design.minute.of', { number: index + 1 })}
                value={inject.offsetMinutes}
                onChange={(event) =>
                  set(index, { offsetMinutes: Number(event.target.value.replaceAll(/\D/g, '').slice(0, 4)) })
                }
              />
              <span aria-hidden="true">′</span>
            </span>
            <input
              className="field"
              aria-label={t('design.to.of', { number: index + 1 })}
              placeholder={t('design.to')}
              maxLength={120}
              value={nameOf({ name: inject.to, nameEn: inject.toEn })}
              onChange={(event) =>
                set(
                  index,
                  english && inject.toEn !== null
                    ? { toEn: event.target.value }
                    : { to: event.target.value, toEn: null },
                )
              }
            />
            <select
              className="field"
              aria-label={t('design.medium.of', { number: index + 1 })}
              value={inject.medium}
              onChange={(event) =>
                set(index, { medium: INJECT_MEDIA.find((one) => one === event.target.value) ?? inject.medium })
              }
            >
              {INJECT_MEDIA.map((one) => (
                <option key={one} value={one}>
                  {t(`drills.medium.${one}`)}
                </option>
              ))}
            </select>
            <textarea
              className="field"
              rows={2}
              aria-label={t('design.content.of', { number: index + 1 })}
              placeholder={t('design.content')}
              maxLength={2000}
              value={nameOf({ name: inject.content, nameEn: inject.contentEn })}
              onChange={(event) =>
                set(
                  index,
                  english && inject.contentEn !== null
                    ? { contentEn: event.target.value }
                    : { content: event.target.value, contentEn: null },
                )
              }
            />
            <textarea
              className="field"
              rows={2}
              aria-label={t('design.expected.of', { number: index + 1 })}
              placeholder={t('design.expected')}
              maxLength={2000}
              value={inject.expected === null ? '' : nameOf({ name: inject.expected, nameEn: inject.expectedEn })}
              onChange={(event) =>
                set(
                  index,
                  english && inject.expectedEn !== null
                    ? { expectedEn: event.target.value }
                    : { expected: event.target.value === '' ? null : event.target.value, expectedEn: null },
                )
              }
            />
            <Button
              type="text"
              size="small"
              aria-label={t('design.remove.inject', { number: index + 1 })}
              onClick={() => set(index, null)}
            >
              ×
            </Button>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={() => change({ injects: [...design.injects, newInject(design.injects)] })}>
        {t('design.add.inject')}
      </Button>
    </section>
  );
}

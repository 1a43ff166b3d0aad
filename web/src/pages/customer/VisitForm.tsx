import { Button, Heading, Textfield } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import type { components } from '../../api/contract';
import { Failure } from '../../api/failure';
import { byName, standing, useSubmission } from '../../api/submission';
import { day as dayInWords } from '../../language/format';
import { oreOf } from '../../language/input';
import { Form } from '../../shared/Form';
import { Panel } from '../../shared/Panel';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { categoriesOf, type About } from './about';
import { CategoryField } from './CategoryField';
import styles from './forms.module.css';

interface VisitFormProps {
  about: About;
  onDone: () => void;
  onCancel: () => void;
}

/** A visit on another day than today, with what it was and what it cost when somebody knows. */
export function VisitForm({ about, onDone, onCancel }: VisitFormProps) {
  const { t } = useTranslation();
  const heading = useId();
  const { customer, tell, changed } = about;
  const [day, setDay] = useState('');
  const [category, setCategory] = useState('');
  const [price, setPrice] = useState('');
  const [asked, setAsked] = useState<object | null>(null);
  const ore = price.trim() === '' ? undefined : oreOf(price);
  const wish = {
    day,
    ...(category.trim() === '' ? {} : { category: category.trim() }),
    ...(ore === undefined || ore === null ? {} : { price: { amount: ore, currency: 'NOK' as const } }),
  };
  const visit = useSubmission({
    send: (body: components['schemas']['VisitNew'], key) =>
      answered(
        api.POST('/api/customers/{id}/visits', {
          params: { path: { id: customer.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: async ({ id, day: registered }) => {
      tell({
        text: t('customer.visit.registered', { day: dayInWords(registered) }),
        undone: t('customer.visit.takenBack'),
        undo: async () => {
          await answered(
            api.DELETE('/api/customers/{id}/visits/{visit}', { params: { path: { id: customer.id, visit: id } } }),
          );
          await changed();
        },
      });
      onDone();
      await changed();
    },
  });
  const left = standing(visit.error, visit.variables, wish, byName);
  const failure = left instanceof Failure ? left : null;
  const save = () => {
    if (day === '' || ore === null) {
      setAsked({});
      visit.reset();
    } else {
      setAsked(null);
      visit.submit(wish);
    }
  };
  return (
    <Panel labelledBy={heading}>
      <Heading level={2} data-size="xs" id={heading}>
        {t('customer.visit.title')}
      </Heading>
      <Form failure={asked ?? left} onSubmit={save}>
        <Textfield
          className={styles.short}
          type="date"
          label={t('customer.day')}
          value={day}
          error={asked !== null && day === '' ? t('customer.dayMissing') : failure?.at('/day')}
          onChange={(event) => setDay(event.target.value)}
        />
        <CategoryField
          value={category}
          known={categoriesOf(about)}
          error={failure?.at('/category')}
          onChange={setCategory}
        />
        <Textfield
          className={styles.short}
          label={t('customer.price')}
          description={t('customer.priceHelp')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          value={price}
          error={asked !== null && ore === null ? t('customer.priceWrong') : failure?.at('/price/amount')}
          onChange={(event) => setPrice(event.target.value)}
        />
        <ProblemNotice failure={left} shown={['/day', '/category', '/price/amount']} />
        <div className={styles.actions}>
          <Button type="submit" loading={visit.isPending}>
            {t('customer.visit.save')}
          </Button>
          <Button type="button" variant="tertiary" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

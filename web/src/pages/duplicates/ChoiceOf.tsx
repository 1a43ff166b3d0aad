import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { phone } from '../../language/format';

interface ChoiceOfProps {
  legend: string;
  options: Record<'KEEP' | 'REMOVE', string>;
  isPhone?: boolean;
  chosen: 'KEEP' | 'REMOVE';
  onChoose: (side: 'KEEP' | 'REMOVE') => void;
}

/** Which of two is used from then on. */
export function ChoiceOf({ legend, options, isPhone = false, chosen, onChoose }: ChoiceOfProps) {
  const group = useId();
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {(['KEEP', 'REMOVE'] as const).map((side) => (
        <Radio
          key={side}
          name={group}
          value={side}
          label={isPhone ? phone(options[side]) : options[side]}
          checked={chosen === side}
          onChange={() => onChoose(side)}
        />
      ))}
    </Fieldset>
  );
}

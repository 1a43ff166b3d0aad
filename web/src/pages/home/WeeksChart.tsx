import { LabelList, Line, LineChart, ResponsiveContainer, XAxis, YAxis, type LabelProps } from 'recharts';
import type { Week } from '../../api/overview';
import { dayAndMonth, number } from '../../language/format';
import { ticksTo } from './weeks';

interface WeeksChartProps {
  weeks: Week[];
  clicked: string;
  rebooked: string;
}

const CLICKED = 'var(--ds-color-neutral-border-strong)';
const REBOOKED = 'var(--ds-color-accent-base-default)';
const WORDS = 'var(--ds-color-neutral-text-subtle)';

/** Two lines that say themselves what they are. Nothing in it can be used; the table behind it says all of it. */
export default function WeeksChart({ weeks, clicked, rebooked }: WeeksChartProps) {
  const last = weeks.length - 1;
  const ticks = ticksTo(Math.max(...weeks.map((week) => Math.max(week.personClicks, week.rebooked))));
  const top = ticks[ticks.length - 1] ?? 1;
  const ends = endsOf(weeks[last], top);
  return (
    <ResponsiveContainer width="100%" height={220}>
      <LineChart data={weeks} accessibilityLayer={false} margin={{ top: 16, right: 112, bottom: 0, left: 0 }}>
        <XAxis
          dataKey="monday"
          tickFormatter={dayAndMonth}
          tick={{ fill: WORDS, fontSize: 13 }}
          stroke={WORDS}
          tickLine={false}
          interval="preserveStartEnd"
          minTickGap={24}
        />
        <YAxis
          width={32}
          allowDecimals={false}
          domain={[0, top]}
          ticks={ticks}
          axisLine={false}
          tickLine={false}
          tick={{ fill: WORDS, fontSize: 13 }}
          tickFormatter={number}
        />
        {/* Broad and broken below narrow and whole: where they are equal the one looks out on both sides of the other. */}
        <Line
          dataKey="personClicks"
          stroke={CLICKED}
          strokeWidth={7}
          strokeDasharray="5 4"
          dot={false}
          isAnimationActive={false}
        >
          <LabelList content={endLabel(last, clicked, ends.clicked)} />
        </Line>
        <Line dataKey="rebooked" stroke={REBOOKED} strokeWidth={2.5} dot={false} isAnimationActive={false}>
          <LabelList content={endLabel(last, rebooked, ends.rebooked)} />
        </Line>
      </LineChart>
    </ResponsiveContainer>
  );
}

/** How far the words at the ends are moved, so that they do not lie on each other where the lines end close together. */
function endsOf(end: Week | undefined, top: number): { clicked: number; rebooked: number } {
  const apart = end === undefined ? 1 : (end.personClicks - end.rebooked) / top;
  if (Math.abs(apart) > 0.12) {
    return { clicked: 0, rebooked: 0 };
  }
  // The days of the axis stand below nothing.
  const isLow = end !== undefined && Math.min(end.personClicks, end.rebooked) / top < 0.12;
  return isLow ? { clicked: -22, rebooked: -4 } : { clicked: -9, rebooked: 9 };
}

function endLabel(last: number, words: string, moved: number) {
  return function EndLabel({ index, x, y }: LabelProps) {
    return index === last ? (
      <text x={Number(x) + 8} y={Number(y) + 4 + moved} fontSize={13} fill="var(--ds-color-neutral-text-default)">
        {words}
      </text>
    ) : null;
  };
}

import { use, useEffect, useState } from "react";
import { Breakdown } from "../order-parts/breakdown";
import type { PagedOrder } from "../order-parts/paged-order";
import { ErrorContext } from "../parts/field";
import { Notice } from "../parts/notice";
import { SelectField } from "../parts/select-field";
import { Skeleton } from "../parts/skeleton";
import { InputField } from "../parts/text-field";
import { TryAgain } from "../parts/try-again";
import { amountAt, decimalOf, decimalsOf, minorOf } from "../text/amounts";
import { useReader } from "../text/reader";
import { Box } from "./box";
import style from "./refund-fields.module.css";
import { ConfidentialNote, type FieldsProps, otherParty, Words } from "./shared-fields";
import { type Quote, type QuoteAnswer, useLimits, useQuote } from "./use-quote";

export function RefundFields({ order }: FieldsProps) {
  const { field, confidential } = useReader().t.dialogs;
  const limits = useLimits(order);
  const [reason, setReason] = useState("");
  const asksForWords = order.refundReasons.find(({ code }) => code === reason)?.noteRequired === true;
  return (
    <>
      {limits.quote === null ? <NoLimits {...limits} /> : <Amount order={order} limits={limits.quote} />}
      <SelectField
        name="reason"
        label={field.reason}
        hint={confidential[otherParty(order)]}
        choose={field.choose}
        options={order.refundReasons}
        onChoose={setReason}
      />
      <ConfidentialNote order={order} required={asksForWords} />
      <Words order={order} required />
    </>
  );
}

/** Without limits there is no field, and the missing field blocks the form. */
function NoLimits({ failure, askAgain }: QuoteAnswer) {
  return (
    <>
      {failure === null ? <Skeleton heightsRem={[6, 8]} /> : <TryAgain failure={failure} onTry={askAgain} />}
      <input name="amount" className="visually-hidden" aria-hidden="true" tabIndex={-1} required defaultValue="" />
    </>
  );
}

/** A field and a slider for one amount: whichever is moved, the other follows, and the quote after both. */
function Amount({ order, limits: { minimum, maximum } }: { readonly order: PagedOrder; readonly limits: Quote }) {
  const { t, money } = useReader();
  const { field, hint, error } = t.dialogs;
  const [written, setWritten] = useState("");
  const decimals = decimalsOf(maximum.amount);
  const minor = minorOf(written, decimals);
  const amount = minor === null ? null : decimalOf(minor, decimals);
  const answer = useQuote(order, amount);
  const { errors, forget } = use(ErrorContext);
  const isWorkedOut = answer.isCurrent && errors.amount === error.quoting;
  useEffect(() => {
    if (isWorkedOut) forget("amount");
  }, [forget, isWorkedOut]);
  const isNumber = written.trim() === "" || minor !== null;
  // Nobody can offer an amount before its effect was shown.
  const fitness = !isNumber ? error.amount(money(maximum)) : amount !== null && !answer.isCurrent ? error.quoting : "";
  const [min, max] = [minorOf(minimum.amount, decimals) ?? 0, minorOf(maximum.amount, decimals) ?? 0];
  const shown = Math.min(max, Math.max(min, minor ?? min));
  return (
    <>
      <InputField
        name="amount"
        label={field.amount}
        hint={`${hint.amount(money(minimum), money(maximum))} ${hint.price(maximum.currencyCode)}`}
        inputMode="decimal"
        required
        value={written}
        ref={(input) => input?.setCustomValidity(fitness)}
        onChange={(event) => setWritten(event.target.value)}
      />
      {/* In minor units. It has no name: the field is what is sent. */}
      <input
        type="range"
        className={style.slider}
        aria-label={field.amountBySlider}
        aria-valuetext={money({ ...maximum, amount: decimalOf(shown, decimals) })}
        min={min}
        max={max}
        step="any"
        value={shown}
        onChange={(event) => setWritten(decimalOf(amountAt(event.target.valueAsNumber, min, max), decimals))}
      />
      <QuoteBox {...answer} isChosen={amount !== null} />
    </>
  );
}

function QuoteBox({ quote, isCurrent, failure, askAgain, isChosen }: QuoteAnswer & { readonly isChosen: boolean }) {
  const { t } = useReader();
  if (failure !== null) return <TryAgain failure={failure} onTry={askAgain} />;
  return (
    <div role="status" className={style.quote} aria-busy={isChosen && !isCurrent}>
      {quote?.breakdown && (
        <Box title={t.dialogs.effect}>
          <Breakdown of={quote.breakdown} />
        </Box>
      )}
      {!isChosen && <p>{t.dialogs.chooseAmount}</p>}
      {quote !== null && quote.blockers.length > 0 && (
        <Notice tone="warn">
          {quote.blockers.map(({ code, message }) => (
            <p key={code}>{message}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}

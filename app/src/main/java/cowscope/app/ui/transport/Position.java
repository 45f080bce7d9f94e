package cowscope.app.ui.transport;

import cowscope.app.session.State;
import cowscope.app.ui.text.Texts;
import cowscope.history.Moment;
import java.util.Map;

/// Where one stands, in words: `Step 6`, ` of 9 · event 3 of 6`.
record Position(String step, String rest) {

  static Position of(State.Open open, Texts texts) {
    Moment moment = open.moment();
    String step =
        moment.step() == 0
            ? texts.get("transport.start")
            : texts.get("transport.step", Map.of("step", moment.step()));
    String of = texts.get("transport.of", Map.of("of", open.history().size()));
    int events = open.history().endOf(moment.step()).event();
    if (events == 0) {
      return new Position(step, of);
    }
    Map<String, Integer> figures = Map.of("event", moment.event(), "of", events);
    return new Position(step, of + texts.get("transport.event", figures));
  }
}

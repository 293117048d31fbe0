package org.hopscope.autodiscover;

import java.net.URI;
import java.util.List;
import org.hopscope.model.Evidence.ScpObject;

/**
 * What a forest's service connection points come to for one mail domain.
 *
 * @param shown every object, in the order in which it is taken; rank 0 for those that are not used
 * @param first forests that this mail domain is pointed to: before the own URLs
 * @param urls servers, the best first
 * @param last forests for whatever is not found here: after the own URLs
 */
public record ScpOrder(List<ScpObject> shown, List<ScpPointer> first, List<URI> urls, List<ScpPointer> last) {
  public ScpOrder {
    shown = List.copyOf(shown);
    first = List.copyOf(first);
    urls = List.copyOf(urls);
    last = List.copyOf(last);
  }

  public boolean isEmpty() {
    return first.isEmpty() && urls.isEmpty() && last.isEmpty();
  }
}

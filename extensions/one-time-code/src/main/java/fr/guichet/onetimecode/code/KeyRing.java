package fr.guichet.onetimecode.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key in use, and the ones before it, which still check and open what was made with them. */
final class KeyRing {

    private final MasterKey current;
    private final Map<String, MasterKey> byId = new LinkedHashMap<>();

    KeyRing(MasterKey current, List<MasterKey> previous) {
        this.current = current;
        previous.forEach(key -> byId.put(key.id(), key));
        byId.put(current.id(), current);
    }

    MasterKey current() {
        return current;
    }

    Optional<MasterKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public String toString() {
        return "KeyRing" + byId.keySet();
    }
}

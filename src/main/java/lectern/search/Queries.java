package lectern.search;

import java.util.ArrayList;
import java.util.List;

/// What can be told of a query by looking at it.
final class Queries {
    private Queries() {
    }

    /// Whether it speaks of nothing but what stands in a text.
    static boolean isText(Query query) {
        return switch (query) {
            case Query.Words _, Query.Wild _, Query.Regex _ -> true;
            case Query.Or or -> or.parts().stream().allMatch(Queries::isText);
            case Query.Near near -> isText(near.left()) && isText(near.right());
            case Query.And _, Query.Not _, Query.Field _, Query.Related _ -> false;
        };
    }

    /// All its fields.
    static List<Query.Field> fields(Query query) {
        List<Query.Field> found = new ArrayList<>();
        collect(query, found);
        return found;
    }

    private static void collect(Query query, List<Query.Field> found) {
        switch (query) {
            case Query.Field field -> found.add(field);
            case Query.And and -> and.parts().forEach(part -> collect(part, found));
            case Query.Or or -> or.parts().forEach(part -> collect(part, found));
            case Query.Not not -> collect(not.part(), found);
            case Query.Near near -> {
                collect(near.left(), found);
                collect(near.right(), found);
            }
            case Query.Related related -> {
                collect(related.left(), found);
                collect(related.right(), found);
            }
            case Query.Words _, Query.Wild _, Query.Regex _ -> { }
        }
    }
}

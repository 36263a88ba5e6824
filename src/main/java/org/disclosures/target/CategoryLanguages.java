package org.disclosures.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.disclosures.access.Visibility;
import org.disclosures.http.language.LabelLanguages;
import org.disclosures.http.page.QueryConditions;
import org.hibernate.Session;

/** Tells the service in which languages public categories have labels. */
@ApplicationScoped
public class CategoryLanguages {

    private final Session session;
    private final Visibility visibility;
    private final LabelLanguages labels;
    private volatile String state;

    CategoryLanguages(Session session, Visibility visibility, LabelLanguages labels) {
        this.session = session;
        this.visibility = visibility;
        this.labels = labels;
    }

    /** Reads the languages again if the public dataset has another state than last time. */
    @Transactional
    public void refresh(String now) {
        if (now.equals(state)) {
            return;
        }
        Visibility rule = visibility.ofPublic();
        QueryConditions conditions = rule.conditions().and(rule.category("e"));
        labels.know(conditions
                .bind(session.createSelectionQuery(
                        "select distinct key(label) from Category e join e.labels label where " + conditions.hql(),
                        String.class))
                .getResultList());
        state = now;
    }
}

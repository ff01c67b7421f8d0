package io.broadback.progression;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.broadback.testing.identity.Tokens;

/** A person on the roster with a training diary, before each test. */
abstract class SomebodyTrains {
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;
    @SuppressWarnings("NullAway.Init")
    Person person;
    @SuppressWarnings("NullAway.Init")
    TrainingDiary diary;

    @BeforeEach
    void somebodyTrains() {
        person = new Person(tokens);
        diary = new TrainingDiary(person.tenant, person.id, person.gym);
    }

    @AfterEach
    void close() {
        diary.close();
        person.close();
    }
}
